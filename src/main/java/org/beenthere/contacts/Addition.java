package org.beenthere.contacts;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.ParticipantId;

/// The participant's own line under a note about them.
public record Addition(
    UUID id, ContactId noteId, ParticipantId participantId, String words, Instant at) {}
