package org.beenthere.careteam;

import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.PartnerId;
import org.jspecify.annotations.Nullable;

/// Somebody on the care team of a participant.
///
/// @param role who they are to the person
/// @param partner where they work, when they sign in here; null for somebody who is only a name
/// @param account with which they sign in, or null
public record TeamMember(
    OrganizationId organization,
    TeamMemberId id,
    ParticipantId participant,
    TeamRole role,
    String called,
    @Nullable PartnerId partner,
    @Nullable AccountId account) {

  /// Whether a note for the team is read by this one: the person opened it, or they wrote it.
  boolean reads(TeamNote note) {
    return note.isOpen() || note.author().equals(account);
  }
}
