package org.beenthere.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Which language a reader gets: the one asked for with `?lang=`, else the one chosen before (kept
/// in a cookie that says nothing else), else the first of the browser's that we speak.
final class LanguageChoice implements LocaleResolver {

  private static final String COOKIE = "lang";
  private static final int A_YEAR = 365 * 24 * 3600;

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return language(request).locale();
  }

  static Language language(HttpServletRequest request) {
    var asked = request.getParameter("lang");
    if (asked != null) {
      return Language.of(asked);
    }
    var kept = WebUtils.getCookie(request, COOKIE);
    if (kept != null) {
      return Language.of(kept.getValue());
    }
    for (var locale : Collections.list(request.getLocales())) {
      for (var language : Language.values()) {
        if (language.code().equals(locale.getLanguage())) {
          return language;
        }
      }
    }
    return Language.EN;
  }

  /// Keeps the choice when one was made in the address.
  static void keep(HttpServletRequest request, HttpServletResponse response) {
    var asked = asked(request);
    if (asked != null) {
      keep(Language.of(asked), request, response);
    }
  }

  /// In an address that cannot be read nobody asked for anything.
  private static @Nullable String asked(HttpServletRequest request) {
    try {
      return request.getParameter("lang");
    } catch (InvalidParameterException unreadable) {
      return null;
    }
  }

  private static void keep(
      Language language, HttpServletRequest request, HttpServletResponse response) {
    var cookie = new Cookie(COOKIE, language.code());
    cookie.setPath("/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen with ?lang=");
  }
}
