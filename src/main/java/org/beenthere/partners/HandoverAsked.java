package org.beenthere.partners;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// Somebody who sits with a partner would like to meet somebody of the program at once.
public record HandoverAsked(OrganizationId organization, UUID handover, Instant at)
    implements DomainEvent {}
