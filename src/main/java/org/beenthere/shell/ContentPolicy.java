package org.beenthere.shell;

import jakarta.servlet.http.HttpServletResponse;

/// What a browser may load into our pages: our own files, and nothing written into a page.
public final class ContentPolicy {

  public static final String DIRECTIVES =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; manifest-src 'self'; worker-src 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private ContentPolicy() {}

  /// For answers that do not pass the security filters: the policy, and that nobody keeps them.
  static void on(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", DIRECTIVES);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
  }
}
