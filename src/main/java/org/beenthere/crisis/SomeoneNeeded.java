package org.beenthere.crisis;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// Somebody asked for someone now.
public record SomeoneNeeded(OrganizationId organization, ParticipantId participant, Instant at)
    implements DomainEvent {}
