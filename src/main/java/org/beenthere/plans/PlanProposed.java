package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// A plan waits to be read and signed by the two.
public record PlanProposed(
    OrganizationId organization, ParticipantId participant, int version, Instant at)
    implements DomainEvent {}
