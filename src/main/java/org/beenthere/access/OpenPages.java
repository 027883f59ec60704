package org.beenthere.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.beenthere.shell.Pages;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/// Pages that are kept open longer than a request lasts.
@Component
public class OpenPages {

  private final SessionRepository<? extends Session> sessions;

  OpenPages(SessionRepository<? extends Session> sessions) {
    this.sessions = sessions;
  }

  /// Whether whoever made this request is still signed in, under the same hat: to be asked as long
  /// as the page is open. Asking is no use of the session: it ends when it would have ended.
  public BooleanSupplier of(HttpServletRequest request) {
    var session = request.getSession(false);
    var viewer = request.getAttribute(Pages.VIEWER);
    if (session == null || viewer == null) {
      return () -> false;
    }
    var id = session.getId();
    return () -> {
      var now = sessions.findById(id);
      return now != null
          && !now.isExpired()
          && now.getCreationTime().plus(StillIn.LONGEST).isAfter(Instant.now())
          && viewer.equals(now.getAttribute(Wardrobe.WORN));
    };
  }
}
