package org.beenthere.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.appointments.Appointment.Ties;
import org.beenthere.appointments.Availability.Booking;
import org.beenthere.pairings.Pairings;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Participants look when their peer is free, and take a time, or ask for one. What else is in the
/// calendar of the peer the house looks up; nobody sees more of it than that it is taken.
@Service
@Transactional
class Bookings {

  /// So many days are shown at once, and so far ahead somebody can book.
  static final int SHOWN = 14;

  static final int AHEAD = 56;

  /// So many times that somebody took themselves may lie ahead at once.
  private static final int MOST = 6;

  private final AppointmentTable table;
  private final AvailabilityTable availability;
  private final BusyTable busy;
  private final Appointments appointments;
  private final Agreeing agreeing;
  private final Pairings pairings;
  private final Specialists specialists;
  private final Zones zones;
  private final House house;
  private final Clock clock;

  Bookings(
      AppointmentTable table,
      AvailabilityTable availability,
      BusyTable busy,
      Appointments appointments,
      Agreeing agreeing,
      Pairings pairings,
      Specialists specialists,
      Zones zones,
      House house,
      Clock clock) {
    this.table = table;
    this.availability = availability;
    this.busy = busy;
    this.appointments = appointments;
    this.agreeing = agreeing;
    this.pairings = pairings;
    this.specialists = specialists;
    this.zones = zones;
    this.house = house;
    this.clock = clock;
  }

  /// Whether the peer has said when they are free, so that there is something to choose from.
  @Transactional(readOnly = true)
  boolean arePossible(Viewer person) {
    return pairings
        .of(person.organization(), person.participant())
        .map(pairing ->
            asHouse(
                person, () -> availability.isSaid(person.organization(), pairing.specialistId())))
        .orElse(false);
  }

  /// Times from a day on, or from today.
  ///
  /// @throws NotFound when nobody walks with them, or their peer has not said when they are free
  @Transactional(readOnly = true)
  FreeTimes free(Viewer person, @Nullable LocalDate from, @Nullable AppointmentId moved) {
    var now = clock.instant();
    var peer = peer(person);
    var said = said(person, peer.id());
    var zone = zones.of(person.organization());
    var today = now.atZone(zone).toLocalDate();
    var end = today.plusDays(AHEAD);
    var begin = from == null || from.isBefore(today) || from.isAfter(end) ? today : from;
    var until = begin.plusDays(SHOWN);
    var times = times(person, peer, said, begin, until.isAfter(end) ? end : until, moved);
    return new FreeTimes(
        peer,
        said.booking(),
        said.minutes(),
        said.ways(),
        said.place(),
        times,
        moved == null ? null : ahead(person, moved),
        until.isBefore(end) ? until : null);
  }

  /// Takes a time, or asks for it where the peer wants to be asked. Sent twice it is once.
  ///
  /// @param moved a meeting that moves there, or null
  /// @param rest whether the later ones of its series move as well
  /// @return whether it is agreed by now
  /// @throws Refusal when somebody else has taken it meanwhile
  boolean take(
      Viewer person,
      Instant at,
      @Nullable Way wished,
      @Nullable AppointmentId moved,
      boolean rest,
      UUID form) {
    var peer = peer(person);
    var said = said(person, peer.id());
    var way = wished != null && said.ways().contains(wished) ? wished : first(said);
    var open = appointments.open(person.organization(), person.participant());
    if (open.stream().anyMatch(one -> one.state() == State.AGREED && one.startsAt().equals(at))) {
      return true;
    }
    var old = moved == null ? null : ahead(person, moved);
    check(person, peer, said, at, moved);
    busy.standInLine(peer.id());
    check(person, peer, said, at, moved);
    var place = way == Way.IN_PERSON ? said.place() : "";
    if (said.booking() == Booking.ASK) {
      appointments.propose(
          person,
          person.participant(),
          new Suggestion(List.of(at), said.minutes(), way, place, 1, moved, rest),
          form);
      return false;
    }
    if (old != null) {
      agreeing.move(old, at, way, place, rest, person);
      return true;
    }
    if (open.stream()
            .filter(one -> one.isAhead(clock.instant()))
            .filter(one -> one.proposedBy() == Side.PARTICIPANT)
            .count()
        >= MOST) {
      throw new Refusal("appointments.enough", MOST);
    }
    agreeing.book(meeting(person, peer, said, at, way, place), person);
    return true;
  }

  private void check(
      Viewer person,
      Specialist peer,
      Availability said,
      Instant at,
      @Nullable AppointmentId moved) {
    var day = at.atZone(zones.of(person.organization())).toLocalDate();
    // A window that began on the day before may reach into this one.
    if (!times(person, peer, said, day, day.plusDays(1), moved).contains(at)) {
      throw new Refusal("appointments.justTaken");
    }
  }

  private List<Instant> times(
      Viewer person,
      Specialist peer,
      Availability said,
      LocalDate from,
      LocalDate until,
      @Nullable AppointmentId moved) {
    var zone = zones.of(person.organization());
    var now = clock.instant();
    // As far around as a pause and a meeting reach.
    var taken =
        asHouse(
            person,
            () ->
                busy.taken(
                    person.organization(),
                    peer.id(),
                    start(from, zone).minus(Duration.ofDays(1)),
                    start(until, zone).plus(Duration.ofDays(1)),
                    moved));
    var theirs =
        table.openOf(person.organization(), person.participant(), now).stream()
            .filter(one -> one.state() == State.AGREED && !one.id().equals(moved))
            .map(one -> new Span(one.startsAt(), one.endsAt()))
            .toList();
    return said.free(from, until, zone, now, taken, theirs, peer::isHereOn);
  }

  private Appointment meeting(
      Viewer person, Specialist peer, Availability said, Instant at, Way way, String place) {
    var id = AppointmentId.next();
    return new Appointment(
        person.organization(),
        id,
        person.participant(),
        peer.id(),
        id.value(),
        Side.PARTICIPANT,
        at,
        at.plus(Duration.ofMinutes(said.minutes())),
        way,
        place,
        Ties.NONE,
        Token.room(),
        State.AGREED,
        null,
        1);
  }

  private Appointment ahead(Viewer person, AppointmentId id) {
    var one = appointments.find(person.organization(), id);
    if (!one.isAhead(clock.instant())) {
      throw new NotFound();
    }
    return one;
  }

  private Specialist peer(Viewer person) {
    var pairing = pairings.of(person.organization(), person.participant());
    return specialists.find(
        person.organization(), pairing.orElseThrow(NotFound::new).specialistId());
  }

  private Availability said(Viewer person, SpecialistId peer) {
    var today = LocalDate.now(clock.withZone(zones.of(person.organization())));
    Optional<Availability> found =
        asHouse(person, () -> availability.of(person.organization(), peer, today));
    return found.orElseThrow(NotFound::new);
  }

  private <T> T asHouse(Viewer person, Supplier<T> work) {
    return house.as(Asking.houseOf(person.organization()), work);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Way first(Availability said) {
    return said.ways().iterator().next();
  }
}
