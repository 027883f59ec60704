package org.beenthere.outreach;

import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Whom somebody writes to.
///
/// @param specialist one of its specialists, or null for whoever is free
public record Addressee(OrganizationId organization, @Nullable SpecialistId specialist) {}
