package org.beenthere.specialists;

import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;

/// Where specialists say when they are free to the minute, offered by the room that keeps it.
/// Whoever did has said their week there, and their profile only shows it.
public interface WeekElsewhere {

  boolean isSaid(OrganizationId organization, SpecialistId specialist);

  /// Where they say it.
  String path();
}
