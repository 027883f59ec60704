package org.beenthere.contacts;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.ParticipantId;

/// A correction of a signed note by its author. The note itself keeps its old text.
///
/// @param reason why it is corrected
/// @param words what is right
public record Amendment(
    UUID id,
    ContactId noteId,
    ParticipantId participantId,
    AccountId authorId,
    String reason,
    String words,
    Instant at) {

  boolean saysTheSameAs(Amendment other) {
    return reason.equals(other.reason) && words.equals(other.words);
  }

  Amendment under(UUID another) {
    return new Amendment(another, noteId, participantId, authorId, reason, words, at);
  }
}
