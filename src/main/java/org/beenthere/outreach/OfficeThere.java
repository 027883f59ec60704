package org.beenthere.outreach;

import java.time.Instant;
import java.util.List;
import org.beenthere.duty.SomebodyThere;
import org.beenthere.duty.Turn;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// In office hours somebody is there without being on call.
@Component
class OfficeThere implements SomebodyThere {

  private final HoursTable hours;
  private final House house;

  OfficeThere(HoursTable hours, House house) {
    this.hours = hours;
    this.house = house;
  }

  @Override
  public List<Turn> between(OrganizationId organization, Instant from, Instant until) {
    return house
        .as(Asking.houseOf(organization), () -> hours.of(organization))
        .between(from, until);
  }
}
