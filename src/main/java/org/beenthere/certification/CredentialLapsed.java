package org.beenthere.certification;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// A credential of somebody no longer holds: it ran out, or was suspended or revoked. They may hold
/// another; ask the [Register].
public record CredentialLapsed(OrganizationId organization, AccountId holder, Instant at)
    implements DomainEvent {}
