package org.beenthere.specialists;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;

/// A specialist came, or changed what they share, whether they are listed or how many they can see.
public record SpecialistChanged(OrganizationId organization, SpecialistId specialist, Instant at)
    implements DomainEvent {}
