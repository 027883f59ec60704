package org.beenthere.matching;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.participants.Participant;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Somebody a specialist knows privately. Nobody but the specialist reads it; the house, when it
/// matches, leaves the two apart and says nothing.
///
/// @param place where they live, or empty
/// @param bornYear the year they were born, or null
/// @param participantId the participant they recognized, or null when it was a name
public record Known(
    UUID id,
    SpecialistId specialistId,
    String called,
    String place,
    @Nullable Integer bornYear,
    @Nullable ParticipantId participantId,
    Instant since) {

  /// Whether this may be that person. Rather one too many than one too few: a first name alone is
  /// enough, unless the place or the year says that it is somebody else.
  boolean mayBe(Participant person) {
    return mayBe(foundBy(), NameWords.of(person));
  }

  /// The same, with what the names are made of, for whoever holds many against many.
  boolean mayBe(Set<String> mine, NameWords person) {
    return participantId != null
        ? participantId.equals(person.of().id())
        : person.isCalled(mine)
            && !liesElsewhere(person.of().home().place())
            && !isOfAnotherYear(person.of());
  }

  /// The same of somebody who asked for support and is nobody here yet.
  ///
  /// @param names the words of each of the names they go by
  /// @param lives where they live, or null when they did not say
  boolean mayBeCalled(List<Set<String>> names, @Nullable String lives) {
    return participantId == null && NameWords.isCalled(names, foundBy()) && !liesElsewhere(lives);
  }

  private boolean liesElsewhere(@Nullable String theirs) {
    var mine = new HashSet<>(NameWords.in(place));
    if (mine.isEmpty() || theirs == null || theirs.isBlank()) {
      return false;
    }
    mine.retainAll(NameWords.in(theirs));
    return mine.isEmpty();
  }

  private boolean isOfAnotherYear(Participant person) {
    return bornYear != null
        && person.bornOn() != null
        && Math.abs(person.bornOn().getYear() - bornYear) > 1;
  }

  /// The words this is found by among the words of names.
  Set<String> foundBy() {
    return NameWords.in(called);
  }
}
