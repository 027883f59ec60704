package org.beenthere.certification;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// A credential of somebody was granted, or holds again after a suspension.
public record CredentialGranted(OrganizationId organization, AccountId holder, Instant at)
    implements DomainEvent {}
