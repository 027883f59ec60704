package org.beenthere.outreach;

import java.time.Instant;
import org.beenthere.vocabulary.Way;

/// A time for a first talk, proposed by whoever writes.
public record Talk(Instant at, Way way, Answer answer) {

  /// What became of it.
  public enum Answer {
    PROPOSED,
    AGREED,
    ANOTHER_TIME
  }

  public boolean isAgreed() {
    return answer == Answer.AGREED;
  }

  public boolean isProposed() {
    return answer == Answer.PROPOSED;
  }
}
