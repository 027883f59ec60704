package org.beenthere.matching;

import java.util.List;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Somebody of a waiting list, and whom they would be proposed.
///
/// @param place where they stand on the list, from 1
/// @param specialistId whom they would be proposed, or null
/// @param nextSpecialist the next best, or null when there is none
/// @param hurdle what stands in the way of somebody who stays alone: the name of a [Limit], or null
public record DraftLine(
    ParticipantId participantId,
    int place,
    @Nullable SpecialistId specialistId,
    int points,
    List<Reason> reasons,
    @Nullable SpecialistId nextSpecialist,
    @Nullable Integer nextPoints,
    List<Reason> nextReasons,
    @Nullable String hurdle) {

  /// Why not the next best, as a code of a sentence: they suit better but are needed elsewhere, as
  /// well, or less.
  public String whyNotNext() {
    var next = nextPoints == null ? 0 : nextPoints;
    return next > points ? "better" : next == points ? "asWell" : "less";
  }

  /// What speaks for the one proposed and not for the next best, room left out.
  public List<Reason> onlyHere() {
    return reasons.stream()
        .filter(reason -> !reason.speaksAgainst() && !(reason instanceof Reason.HasRoom))
        .filter(reason -> !nextReasons.contains(reason))
        .toList();
  }
}
