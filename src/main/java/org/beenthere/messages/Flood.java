package org.beenthere.messages;

import java.time.Duration;
import org.beenthere.access.Limiter;
import org.beenthere.vocabulary.Viewer;

/// More messages than somebody writes.
final class Flood {

  private static final int AN_HOUR = 120;

  static boolean isOne(Limiter limiter, Viewer viewer) {
    var who = viewer.account() + " " + viewer.hat();
    return !limiter.allow("message", who, AN_HOUR, Duration.ofHours(1));
  }

  private Flood() {}
}
