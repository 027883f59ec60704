package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// One of the two ended the plan in force. Nothing took its place.
public record PlanEnded(
    OrganizationId organization, ParticipantId participant, int version, Instant at)
    implements DomainEvent {}
