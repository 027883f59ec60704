package org.beenthere.contacts;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.ParticipantId;

/// The participant's own line under a note about them.
public record Addition(
    UUID id, ContactId noteId, ParticipantId participantId, String words, Instant at) {

  boolean saysTheSameAs(Addition other) {
    return words.equals(other.words);
  }

  Addition under(UUID another) {
    return new Addition(another, noteId, participantId, words, at);
  }
}
