package org.beenthere.careteam;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// A short note meant for the team: a text of its own, never a copy of a note about a contact. The
/// person reads it first and says whether the team does.
///
/// @param hat the hat of whoever wrote it
/// @param role as what they wrote it
/// @param called what they were called then
/// @param opened whether the team reads it; null as long as the person said nothing, and the team
///   waits
public record TeamNote(
    OrganizationId organization,
    TeamNoteId id,
    ParticipantId participant,
    AccountId author,
    Hat hat,
    TeamRole role,
    String called,
    String words,
    Instant writtenAt,
    @Nullable Boolean opened) {

  /// So long is short.
  static final int MOST = 1000;

  public boolean waits() {
    return opened == null;
  }

  public boolean isOpen() {
    return Boolean.TRUE.equals(opened);
  }
}
