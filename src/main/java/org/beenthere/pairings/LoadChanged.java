package org.beenthere.pairings;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;

/// Walking with the same people takes more or less of a specialist than before, so they may have
/// room for more or for fewer.
public record LoadChanged(OrganizationId organization, SpecialistId specialist, Instant at)
    implements DomainEvent {}
