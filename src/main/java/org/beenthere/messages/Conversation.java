package org.beenthere.messages;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;

/// A conversation of two who walk together, or walked.
///
/// @param pairedAt when they began to
/// @param endedAt when they no longer did; nobody writes in it from then on
/// @param changes counts what happened in it
/// @param lastByPerson the last message of the person, 0 for none
/// @param lastByStaff the last message of somebody who works here, 0 for none
/// @param onCallMay whether whoever is on call may read and answer while the peer is not there
/// @param onCall who does so just now
/// @param ownPeerOnly whether their words wait for the peer, whoever stands in for them
public record Conversation(
    OrganizationId organizationId,
    ConversationId id,
    ParticipantId participantId,
    SpecialistId specialistId,
    Instant pairedAt,
    @Nullable Instant endedAt,
    long changes,
    long lastByPerson,
    long lastByStaff,
    @Nullable Instant lastAt,
    boolean onCallMay,
    @Nullable AccountId onCall,
    @Nullable Instant onCallUntil,
    boolean ownPeerOnly) {

  boolean isOver() {
    return endedAt != null;
  }

  /// On which side of it somebody is; nobody's when they only stand in for the peer.
  @Nullable Side sideOf(Viewer viewer) {
    if (viewer.hat() == Hat.PARTICIPANT) {
      return Side.PERSON;
    }
    return viewer.hat() == Hat.SPECIALIST && viewer.specialist().equals(specialistId)
        ? Side.PEER
        : null;
  }
}
