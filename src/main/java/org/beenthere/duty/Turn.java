package org.beenthere.duty;

import java.time.Instant;
import java.util.stream.Stream;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// A stretch of time, from its first moment up to but without its last, and who is on call in it.
///
/// @param account null when nobody is
public record Turn(Instant from, Instant until, @Nullable AccountId account) {

  public boolean isGap() {
    return account == null;
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  boolean touches(Instant begin, Instant end) {
    return from.isBefore(end) && until.isAfter(begin);
  }

  /// What is left of it outside of another stretch of time.
  Stream<Turn> without(Turn other) {
    if (!touches(other.from(), other.until())) {
      return Stream.of(this);
    }
    return Stream.of(new Turn(from, other.from(), account), new Turn(other.until(), until, account))
        .filter(left -> left.from().isBefore(left.until()));
  }
}
