package org.beenthere.participants;

import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// A line of the list of people.
public record PersonLine(
    ParticipantId id,
    String called,
    @Nullable String place,
    Language language,
    Participant.State state) {

  /// The first letter of the name, for the small face beside it.
  public String initial() {
    return Participant.initialOf(called);
  }
}
