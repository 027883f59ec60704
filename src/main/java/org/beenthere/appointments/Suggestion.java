package org.beenthere.appointments;

import java.time.Instant;
import java.util.List;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// Times that one side proposes to the other, who picks one.
///
/// @param starts one to three moments
/// @param minutes how long, 5 to 480
/// @param placeWords where, in their own words, or empty
/// @param weeks for how many weeks at that time; more than one only with one moment
/// @param insteadOf a meeting that is moved there, or null
/// @param rest whether the later ones of its series move as well
public record Suggestion(
    List<Instant> starts,
    int minutes,
    Way way,
    String placeWords,
    int weeks,
    @Nullable AppointmentId insteadOf,
    boolean rest) {

  /// So that an offer stays easy to answer.
  public static final int AT_MOST = 3;

  /// Half a year.
  public static final int MOST_WEEKS = 26;

  public Suggestion {
    if (starts.isEmpty() || starts.size() > AT_MOST) {
      throw new IllegalArgumentException("one to three times are proposed");
    }
    if (weeks < 1 || weeks > MOST_WEEKS || weeks > 1 && starts.size() > 1) {
      throw new IllegalArgumentException("every week is one time, for half a year at most");
    }
    starts = List.copyOf(starts);
  }

  /// Once, at one of these times.
  public Suggestion(List<Instant> starts, int minutes, Way way, String placeWords) {
    this(starts, minutes, way, placeWords, 1, null, false);
  }
}
