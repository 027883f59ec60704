package org.beenthere.duty;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// Who is on call.
@Service
public class Duty {

  /// As far ahead as we look for the end of a turn.
  private static final Duration AHEAD = Duration.ofDays(8);

  private final Rosters rosters;
  private final RosterDesk desk;
  private final NameTable names;
  private final RingTable rings;
  private final House house;
  private final Clock clock;

  Duty(
      Rosters rosters,
      RosterDesk desk,
      NameTable names,
      RingTable rings,
      House house,
      Clock clock) {
    this.rosters = rosters;
    this.desk = desk;
    this.names = names;
    this.rings = rings;
    this.house = house;
    this.clock = clock;
  }

  /// Who is on call for an organization at a moment. Nobody, when the roster has a gap there or
  /// whoever it names no longer works here. Asked for by anybody: the house answers.
  public Optional<OnCall> onCallAt(OrganizationId organization, Instant moment) {
    return house.as(Asking.houseOf(organization), () -> onCall(organization, moment));
  }

  /// The next turn of somebody who is on call after a moment, within a week. Asked for by anybody:
  /// the house answers.
  ///
  /// @param but whose turns do not count
  public Optional<Turn> nextAfter(OrganizationId organization, Instant moment, Set<AccountId> but) {
    var until = moment.plus(AHEAD);
    return house.as(
        Asking.houseOf(organization),
        () ->
            rosters.read(organization, moment, until).between(moment, until).stream()
                .filter(turn -> turn.from().isAfter(moment))
                .filter(turn -> turn.account() != null && !but.contains(turn.account()))
                .findFirst());
  }

  /// Whether somebody is there anyway at a moment, as in office hours. Nothing when nobody said
  /// when, or nobody is there for a week.
  public Optional<Presence> thereAt(OrganizationId organization, Instant moment) {
    return rosters.there(organization, moment, moment.plus(AHEAD)).stream()
        .filter(turn -> turn.until().isAfter(moment))
        .min(Comparator.comparing(Turn::from))
        .map(turn ->
            turn.contains(moment)
                ? new Presence(true, turn.until())
                : new Presence(false, turn.from()));
  }

  /// Somebody who is on call now, with the name they let be shown; nothing when they are not.
  public Optional<OnCall> shownNameOf(OrganizationId organization, AccountId account) {
    return onCallAt(organization, clock.instant()).filter(one -> one.account().equals(account));
  }

  /// A manager puts somebody on call on a day of every week.
  ///
  /// @param ends on the next day when it is not later than the start
  public void everyWeek(
      Viewer manager, AccountId who, DayOfWeek day, LocalTime starts, LocalTime ends) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(manager.zone()));
    var id = new DutyId(Identifier.fresh());
    desk.put(manager, new Stretch(id, who, day, starts, ends, today, null));
  }

  /// Somebody lets a name be shown while they are on call.
  public void showAs(Viewer viewer, String called) {
    house.as(
        Asking.of(viewer),
        () -> {
          names.put(viewer.organization(), viewer.account(), called);
          return called;
        });
  }

  /// The number at which somebody lets themselves be rung by text when they are told of something
  /// that cannot wait, or nothing. Asked for by the house, to dial it: nobody else reads it.
  public Optional<String> ringsAt(OrganizationId organization, AccountId account) {
    return house.as(Asking.houseOf(organization), () -> rings.of(organization, account));
  }

  private Optional<OnCall> onCall(OrganizationId organization, Instant moment) {
    var until = moment.plus(AHEAD);
    var turn = rosters.read(organization, moment, until).between(moment, until).getFirst();
    var account = turn.account();
    return account == null
        ? Optional.empty()
        : Optional.of(new OnCall(account, names.of(organization, account), turn.until()));
  }
}
