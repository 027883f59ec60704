package org.beenthere.referrals;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// Somebody asked for support and waits for an answer.
public record ReferralReceived(OrganizationId organization, RequestId request, Instant at)
    implements DomainEvent {}
