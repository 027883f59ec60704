package org.beenthere.participants;

import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// A line of the list of people.
///
/// @param accompanied whether somebody walks with them
public record PersonLine(
    ParticipantId id,
    String called,
    @Nullable String place,
    Language language,
    Participant.State state,
    boolean accompanied) {

  /// Whether they are with us and walk with nobody.
  public boolean walksAlone() {
    return state == Participant.State.ACTIVE && !accompanied;
  }

  /// The first letter of the name, for the small face beside it.
  public String initial() {
    return Words.initial(called);
  }
}
