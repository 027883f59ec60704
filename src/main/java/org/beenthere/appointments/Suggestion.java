package org.beenthere.appointments;

import java.time.Instant;
import java.util.List;
import org.beenthere.vocabulary.Way;

/// Times that one side proposes to the other, who picks one.
///
/// @param starts one to three moments
/// @param minutes how long, 5 to 480
/// @param placeWords where, in their own words, or empty
public record Suggestion(List<Instant> starts, int minutes, Way way, String placeWords) {

  /// So that an offer stays easy to answer.
  public static final int AT_MOST = 3;

  public Suggestion {
    if (starts.isEmpty() || starts.size() > AT_MOST) {
      throw new IllegalArgumentException("one to three times are proposed");
    }
    starts = List.copyOf(starts);
  }
}
