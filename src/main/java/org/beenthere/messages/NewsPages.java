package org.beenthere.messages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.beenthere.access.OpenPages;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Keeps the page of a conversation open, and tells it when something changed (server-sent events).
@Component
class NewsPages {

  private static final String EVENTS = "text/event-stream";

  private final Messages messages;
  private final Streams streams;
  private final OpenPages pages;

  NewsPages(Messages messages, Streams streams, OpenPages pages) {
    this.messages = messages;
    this.streams = streams;
    this.pages = pages;
  }

  /// @param after how far the page has come; a browser that was cut off says it anew
  /// @param path of the page itself: where somebody is led who opens this as a page
  /// @throws NotFound when there is no such conversation, or it is not theirs
  ResponseEntity<SseEmitter> open(
      Viewer viewer,
      ParticipantId participant,
      long after,
      String path,
      HttpServletRequest request) {
    var one = messages.find(viewer, participant).orElseThrow(NotFound::new);
    var accepts = request.getHeader(HttpHeaders.ACCEPT);
    if (accepts == null || !accepts.contains(EVENTS)) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
    var seen = Math.max(after, lastHeard(request));
    // No content tells a browser not to come back; the page then has its link to look again.
    return streams
        .open(one.id(), viewer.account(), pages.of(request), seen, one.changes())
        .map(emitter -> ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  private static long lastHeard(HttpServletRequest request) {
    var last = request.getHeader("Last-Event-ID");
    try {
      return last == null ? 0 : Long.parseLong(last);
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }
}
