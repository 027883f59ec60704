package org.beenthere.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Answers one network no more than so many requests at once, from their first byte to their last.
/// Whoever sends slowly on purpose holds a thread for each; a fifth of the threads is more than a
/// whole center behind one address needs, and leaves the others to everybody else.
///
/// What a page leaves unread of a form is read here, while the request still counts, and not for
/// long: the web server would go on reading it for as long as somebody cares to send.
final class Crowds extends ValveBase {

  static final int OF_ONE_NETWORK = 200;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_UNREAD = 2 * 1024 * 1024;

  private final PerNetwork here = new PerNetwork(OF_ONE_NETWORK);
  private final BarePages pages;

  Crowds(BarePages pages) {
    super(true);
    this.pages = pages;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    var network = Network.of(request.getRemoteAddr());
    try {
      if (here.enter(network)) {
        getNext().invoke(request, response);
        readTheRest(request, response);
      } else {
        pages.refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "error.busy");
        readNothing(request);
      }
    } finally {
      here.leave(network);
    }
  }

  private static void readTheRest(Request request, Response response) throws IOException {
    if (request.isAsync() || request.isFinished()) {
      return;
    }
    response.finishResponse();
    var until = System.nanoTime() + PATIENCE.toNanos();
    var bytes = new byte[8 * 1024];
    var left = MOST_UNREAD;
    try {
      var rest = request.createInputStream();
      while (left > 0 && System.nanoTime() < until) {
        var read = rest.read(bytes);
        if (read < 0) {
          return;
        }
        left -= read;
      }
    } catch (IOException gone) {
      // Whoever sent it hung up, or sent nothing for too long: there is nobody to tell.
    }
    readNothing(request);
  }

  private static void readNothing(Request request) {
    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
  }
}
