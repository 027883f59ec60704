package org.beenthere.pairings;

import java.time.Instant;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A participant and the specialist who walks with them now.
public record Pairing(
    ParticipantId participantId, SpecialistId specialistId, Instant beganAt, Weight weight) {

  /// Why a pairing ended, in words that blame nobody.
  public enum End {
    FINISHED,
    MOVED_ON,
    OTHER_PEER,
    LOST_CONTACT,
    HAND_OVER
  }
}
