package org.beenthere.pairings;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A specialist walks with a participant from now on.
public record PairingBegan(
    OrganizationId organization, ParticipantId participant, SpecialistId specialist, Instant at)
    implements DomainEvent {}
