package org.beenthere.access;

import gg.jte.models.runtime.JteModel;
import java.time.Duration;
import org.beenthere.shell.Html;
import org.beenthere.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// How we say "not now" to who tried too often.
public final class Refusals {

  /// The page, with the seconds left to wait as programs read them (RFC 6585, 4).
  public static View later(Duration wait, JteModel page) {
    return (model, request, response) -> {
      response.setHeader(
          "Retry-After", String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
      Html.page(HttpStatus.TOO_MANY_REQUESTS, page).render(model, request, response);
    };
  }

  static String words(Page page, Duration wait) {
    return page.t("access.later", Waits.minutes(wait));
  }

  private Refusals() {}
}
