package org.beenthere.pairings;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A specialist no longer walks with a participant, and was shown out of the record.
public record PairingEnded(
    OrganizationId organization, ParticipantId participant, SpecialistId specialist, Instant at)
    implements DomainEvent {}
