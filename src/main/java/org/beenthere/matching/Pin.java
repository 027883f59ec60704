package org.beenthere.matching;

import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A pair that a manager keeps together when a whole waiting list is looked at, or apart.
public record Pin(ParticipantId participantId, SpecialistId specialistId, boolean together) {}
