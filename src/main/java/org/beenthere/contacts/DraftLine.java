package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.vocabulary.ParticipantId;

/// An unsigned note, as a line of *Today*.
public record DraftLine(ContactId id, ParticipantId participantId, Instant savedAt) {}
