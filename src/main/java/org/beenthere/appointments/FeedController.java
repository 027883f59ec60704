package org.beenthere.appointments;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.beenthere.access.Limiter;
import org.beenthere.shell.For;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where a calendar reads. Calendars come from the networks of large companies, which read for many
/// people at once, so each address has its own limit, and each network one for addresses that are
/// none.
@Controller
@For(Hat.VISITOR)
class FeedController {

  private static final int PER_HOUR = 60;
  private static final int WRONG_PER_HOUR = 30;
  private static final Duration HOUR = Duration.ofHours(1);

  private final Feeds feeds;
  private final Limiter limiter;

  FeedController(Feeds feeds, Limiter limiter) {
    this.feeds = feeds;
    this.limiter = limiter;
  }

  @GetMapping("/calendar/{token}")
  ResponseEntity<byte[]> read(@PathVariable String token, HttpServletRequest request) {
    if (!limiter.allow("calendar", token, PER_HOUR, HOUR)) {
      return later();
    }
    var calendar = feeds.read(token);
    if (calendar.isEmpty()) {
      var network = Limiter.networkOf(request);
      if (!limiter.allow("no calendar", network, WRONG_PER_HOUR, HOUR)) {
        return later();
      }
      throw new NotFound();
    }
    return MeetingFile.answer(calendar.get());
  }

  private static ResponseEntity<byte[]> later() {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header("Retry-After", Long.toString(HOUR.toSeconds()))
        .build();
  }
}
