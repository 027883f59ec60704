package org.beenthere.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// The sentence on the next page about what was just done. A short-lived cookie carries its key and
/// nothing else, so that visitors need no session for it and nothing private travels.
final class Notices {

  private static final String NAME = "notice";
  private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9.-]{0,80}");

  static void leave(String key, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(key, 30, request));
  }

  /// Takes the key that the last page left, once.
  static @Nullable String take(HttpServletRequest request, HttpServletResponse response) {
    var cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null || !KEY.matcher(cookie.getValue()).matches()) {
      return null;
    }
    response.addCookie(cookie("", 0, request));
    return cookie.getValue();
  }

  private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private Notices() {}
}
