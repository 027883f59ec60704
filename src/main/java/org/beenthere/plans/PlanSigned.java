package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// Both have signed a version: it is in force from now on.
public record PlanSigned(
    OrganizationId organization, ParticipantId participant, int version, Instant at)
    implements DomainEvent {}
