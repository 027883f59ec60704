package org.beenthere.appointments;

import java.time.Duration;
import java.time.Instant;

/// A time from one moment up to another, which is not in it any more.
record Span(Instant from, Instant until) {

  boolean overlaps(Span other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /// With so long before and after.
  Span with(Duration pause) {
    return new Span(from.minus(pause), until.plus(pause));
  }
}
