package org.beenthere.appointments;

import org.beenthere.specialists.WeekElsewhere;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whoever says their hours to the minute says their week there, and not a second time on their
/// profile.
@Component
class WeekFromHours implements WeekElsewhere {

  private final AvailabilityTable table;

  WeekFromHours(AvailabilityTable table) {
    this.table = table;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isSaid(OrganizationId organization, SpecialistId specialist) {
    return table.isSaid(organization, specialist);
  }

  @Override
  public String path() {
    return "/my-hours";
  }
}
