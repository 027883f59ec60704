package org.beenthere.consent;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// A permission, or a part of it, is no longer in force. It is closed already when this is told.
public record ConsentEnded(OrganizationId organization, ConsentId consent, Instant at)
    implements DomainEvent {}
