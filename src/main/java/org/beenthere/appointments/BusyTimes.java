package org.beenthere.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Time that specialists keep free for somebody who is no participant. It stands in the same
/// calendar as their meetings, so that nobody is booked over it, and says when and nothing else.
/// Asked for by the house.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BusyTimes {

  private final BusyTable table;
  private final Clock clock;

  BusyTimes(BusyTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Keeps a time free; what was kept under this number before is free again.
  ///
  /// @param id a number of the caller's, with which it is let go again
  /// @throws Refusal when the specialist has another meeting at that time
  public void keep(
      OrganizationId organization,
      UUID id,
      SpecialistId specialist,
      Instant from,
      Duration lasts,
      Way way) {
    table.remove(organization, id);
    try {
      table.add(organization, id, specialist, from, from.plus(lasts), way, clock.instant());
    } catch (DataIntegrityViolationException bookedAlready) {
      throw new Refusal("appointments.bookedAlready");
    }
  }

  /// Whatever was kept under this number is free again.
  public void letGo(OrganizationId organization, UUID id) {
    table.remove(organization, id);
  }
}
