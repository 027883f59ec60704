package org.beenthere.monitoring;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// We heard from somebody who had gone quiet.
public record CameBack(OrganizationId organization, ParticipantId participant, Instant at)
    implements DomainEvent {}
