package org.beenthere.outreach;

import java.time.Period;
import org.beenthere.referrals.KeepsFor;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// A request that somebody put aside is kept as long as a conversation that nobody goes on with: an
/// organization says it once.
@Component
class KeepsDrafts implements KeepsFor {

  private final HoursTable hours;

  KeepsDrafts(HoursTable hours) {
    this.hours = hours;
  }

  @Override
  public Period keeps(OrganizationId organization) {
    return hours.of(organization).keeps();
  }
}
