package org.beenthere.monitoring;

import java.time.Instant;
import org.beenthere.vocabulary.ParticipantId;

/// Somebody who had gone quiet and came back then.
public record Back(ParticipantId participantId, Instant at) {}
