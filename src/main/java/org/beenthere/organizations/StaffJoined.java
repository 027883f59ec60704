package org.beenthere.organizations;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;

/// Somebody now works here as something.
public record StaffJoined(OrganizationId organization, AccountId account, Hat hat, Instant at)
    implements DomainEvent {}
