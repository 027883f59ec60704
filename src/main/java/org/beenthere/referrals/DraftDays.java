package org.beenthere.referrals;

import java.time.Period;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// For how long a request that was put aside is kept.
@Component
class DraftDays {

  private static final Period USUAL = Period.ofDays(30);

  private final ObjectProvider<KeepsFor> rooms;
  private final House house;

  DraftDays(ObjectProvider<KeepsFor> rooms, House house) {
    this.rooms = rooms;
    this.house = house;
  }

  Period period(OrganizationId organization) {
    return rooms.stream()
        .findFirst()
        .map(room -> house.as(Asking.visitorOf(organization), () -> room.keeps(organization)))
        .orElse(USUAL);
  }

  int of(OrganizationId organization) {
    return period(organization).getDays();
  }
}
