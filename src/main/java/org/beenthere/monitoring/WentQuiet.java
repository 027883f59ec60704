package org.beenthere.monitoring;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// We have not heard from somebody for longer than they agreed to.
///
/// @param since when we last heard from them
public record WentQuiet(
    OrganizationId organization, ParticipantId participant, Instant since, Instant at)
    implements DomainEvent {}
