package org.beenthere.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When specialists have time to meet: every week, and on which days otherwise. What the directory
/// and matching know of their week follows from it, so that it is said once.
@Service
@Transactional
public class MeetingHours {

  private final AvailabilityTable table;
  private final Specialists specialists;
  private final Trail trail;
  private final Clock clock;

  MeetingHours(AvailabilityTable table, Specialists specialists, Trail trail, Clock clock) {
    this.table = table;
    this.specialists = specialists;
    this.trail = trail;
    this.clock = clock;
  }

  /// What a specialist said, if anything; days that are over are left out.
  @Transactional(readOnly = true)
  public Optional<Availability> of(Viewer specialist) {
    return table.of(specialist.organization(), specialist.specialist(), today(specialist));
  }

  /// Whether a specialist has time at a moment, by the hours they said; nothing when they said
  /// none. Asked for by the house.
  ///
  /// @param zone where the organization is
  @Transactional(readOnly = true)
  public Optional<Boolean> isThere(
      OrganizationId organization, SpecialistId specialist, Instant moment, ZoneId zone) {
    var day = LocalDate.ofInstant(moment, zone);
    return table.of(organization, specialist, day).map(said -> said.holds(moment, zone));
  }

  /// A specialist says their week, and how people come to a time. Other days stay as they are.
  public void say(Viewer specialist, Availability said) {
    table.put(specialist.organization(), specialist.specialist(), said);
    specialists.free(specialist.organization(), specialist.specialist(), said.parts());
    note(specialist);
  }

  /// A specialist says on which days the week does not hold.
  public void add(Viewer specialist, List<OtherDay> days) {
    days.forEach(day -> table.add(specialist.organization(), specialist.specialist(), day));
    note(specialist);
  }

  /// @throws NotFound when there is no such day of theirs
  void remove(Viewer specialist, UUID day) {
    if (!table.remove(specialist.organization(), specialist.specialist(), day)) {
      throw new NotFound();
    }
    note(specialist);
  }

  LocalDate today(Viewer specialist) {
    return LocalDate.now(clock.withZone(ZoneId.of(specialist.zone())));
  }

  private void note(Viewer specialist) {
    trail.did(specialist, Deed.CHANGE, null, "availability", specialist.person());
  }
}
