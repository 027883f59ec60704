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
/// @param nextLeft how many places the next best has left when everybody goes as proposed
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
    int nextLeft,
    @Nullable String hurdle) {

  /// Why not the next best, as a code of a sentence: they suit better but are needed elsewhere, or
  /// have places left that count less the fewer there are; they suit as well, or less.
  public String whyNotNext() {
    var next = nextPoints == null ? 0 : nextPoints;
    if (next > points) {
      return nextLeft > 0 ? "shared" : "better";
    }
    return next == points ? "asWell" : "less";
  }

  /// What speaks for the one proposed and not for the next best.
  public List<Reason> onlyHere() {
    return only(reasons, nextReasons);
  }

  /// What speaks for the next best and not for the one proposed.
  public List<Reason> onlyThere() {
    return only(nextReasons, reasons);
  }

  private static List<Reason> only(List<Reason> some, List<Reason> others) {
    return some.stream()
        .filter(reason -> !reason.speaksAgainst() && !others.contains(reason))
        .toList();
  }
}
