package org.beenthere.pairings;

import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// Two who walked together, and why that ended last.
public record Parting(
    ParticipantId participantId, SpecialistId specialistId, Pairing.End endedWhy) {

  /// Whether one of the two asked for somebody else, so that they are not brought together again.
  public boolean forGood() {
    return endedWhy == Pairing.End.OTHER_PEER;
  }
}
