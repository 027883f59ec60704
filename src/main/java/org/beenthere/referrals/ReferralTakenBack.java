package org.beenthere.referrals;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// Somebody took their request back. Nothing of it is left, and what they allowed is closed.
public record ReferralTakenBack(OrganizationId organization, RequestId request, Instant at)
    implements DomainEvent {}
