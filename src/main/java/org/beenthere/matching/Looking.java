package org.beenthere.matching;

import java.time.Instant;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Somebody who has no peer yet, as a manager sees it.
///
/// @param since since when they look, or null while nobody has begun
/// @param offers how many they can choose from now
/// @param asked whether they chose somebody who has not answered
public record Looking(
    ParticipantId participant, String called, @Nullable Instant since, int offers, boolean asked) {

  /// The first letter of the name, for the small face beside it.
  public String initial() {
    return Words.initial(called);
  }
}
