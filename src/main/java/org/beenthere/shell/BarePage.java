package org.beenthere.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// What the web server answers by itself, before any page of ours is asked: an address it cannot
/// read, headers or forms that are too large.
final class BarePage extends ErrorReportValve {

  private final String unread;
  private final String tooLarge;

  BarePage(BarePages pages) {
    this.unread = pages.of("error.badRequest");
    this.tooLarge = pages.of("error.tooLarge");
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    response.setContentType("text/html");
    response.setCharacterEncoding("utf-8");
    ContentPolicy.on(response);
    var large =
        response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
            || response.getStatus() == 431;
    try {
      var writer = response.getReporter();
      if (writer != null) {
        writer.write(large ? tooLarge : unread);
        response.finishResponse();
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
