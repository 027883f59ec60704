package org.beenthere.referrals;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// An organization cannot support somebody who asked, and told them why.
public record ReferralDeclined(OrganizationId organization, RequestId request, Instant at)
    implements DomainEvent {}
