package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.vocabulary.ParticipantId;

/// A note under which the participant added a line that its author has not read, as a line of
/// *Today*.
public record UnreadLine(ContactId noteId, ParticipantId participantId, Instant at) {}
