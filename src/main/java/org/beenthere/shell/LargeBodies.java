package org.beenthere.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets few large forms and files in at once. A form lies in memory while it arrives, however
/// slowly; hundreds of the largest would leave none for anybody else. Nearly every form people fill
/// in is small, and never waits here. One network gets few of the places, so that whoever sends
/// slowly on purpose keeps out themselves and hardly anybody else.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LargeBodies extends OncePerRequestFilter {

  /// Bytes. More than a long note in any script, less than a recovery plan of many pages.
  static final int SMALL = 32 * 1024;

  static final int PLACES = 24;

  static final int OF_ONE_NETWORK = 6;

  private static final int PATIENCE_SECONDS = 5;

  private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

  private final BarePages pages;
  private final Semaphore places = new Semaphore(PLACES, true);
  private final PerNetwork taken = new PerNetwork(OF_ONE_NETWORK);

  LargeBodies(BarePages pages) {
    this.pages = pages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var length = request.getContentLengthLong();
    return length >= 0 ? length <= SMALL : request.getHeader("Transfer-Encoding") == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var network = Network.of(request.getRemoteAddr());
    try {
      if (!taken.enter(network) || !free()) {
        pages.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.busy");
        return;
      }
      try {
        chain.doFilter(request, response);
      } catch (InvalidParameterException unreadable) {
        // Before any page: the server's own page for it would read the form once more, and fail.
        if (unreadable.getErrorCode() != TOO_LARGE || response.isCommitted()) {
          throw unreadable;
        }
        response.resetBuffer();
        pages.refuse(response, TOO_LARGE, "error.tooLarge");
      } finally {
        places.release();
      }
    } finally {
      taken.leave(network);
    }
  }

  private boolean free() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
