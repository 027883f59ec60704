package org.beenthere.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What arrives from a form is text that a person could have typed: a line ends with one character,
/// and signs that nobody sees or types are gone, halves of characters too. PostgreSQL keeps no text
/// with a null character in it; the others would travel on into lists, letters and files of
/// calendars. Joiners and marks of direction stay, for scripts and emoji need them.
///
/// No form of ours numbers its fields (`word[3]`), so fields under such names are as good as not
/// sent: filling them in would make lists as long as somebody likes.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainText extends OncePerRequestFilter {

  private static final Pattern LINE_END = Pattern.compile("\r\n?");
  private static final Pattern NUMBERED = Pattern.compile(".*\\[\\d*].*");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\n\t]]");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Cleaned(request), response);
  }

  static String clean(String typed) {
    // Nearly everything that arrives is plain already, and is asked for several times.
    return typed.chars().noneMatch(PlainText::isOdd) ? typed : withoutUnseen(typed);
  }

  /// Whether a sign may have to go, or is half of one that may.
  private static boolean isOdd(int sign) {
    return sign < ' ' && sign != '\n' && sign != '\t'
        || sign == 0x7F
        || Character.isSurrogate((char) sign);
  }

  private static String withoutUnseen(String typed) {
    return UNSEEN.matcher(LINE_END.matcher(typed).replaceAll("\n")).replaceAll("");
  }

  private static final class Cleaned extends HttpServletRequestWrapper {

    private Cleaned(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      var typed = super.getParameter(name);
      return typed == null ? null : clean(typed);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      var typed = super.getParameterValues(name);
      return typed == null ? null : all(typed);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      var clean = new LinkedHashMap<String, String[]>();
      super.getParameterMap()
          .forEach((name, typed) -> {
            if (name.indexOf('[') < 0 || !NUMBERED.matcher(name).matches()) {
              clean.put(name, all(typed));
            }
          });
      return clean;
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.enumeration(getParameterMap().keySet());
    }

    private static String[] all(String[] typed) {
      return Arrays.stream(typed).map(PlainText::clean).toArray(String[]::new);
    }
  }
}
