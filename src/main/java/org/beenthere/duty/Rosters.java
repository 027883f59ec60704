package org.beenthere.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.Staff;
import org.beenthere.organizations.StaffLine;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads rosters. All who work in an organization may read its own, and whoever hesitates is told
/// who is on call, so it is the house that reads.
@Component
class Rosters {

  private final RosterTable table;
  private final Organizations organizations;
  private final Staff staff;
  private final List<SomebodyThere> there;
  private final List<KeptOff> keptOff;
  private final House house;

  Rosters(
      RosterTable table,
      Organizations organizations,
      Staff staff,
      ObjectProvider<SomebodyThere> there,
      ObjectProvider<KeptOff> keptOff,
      House house) {
    this.table = table;
    this.organizations = organizations;
    this.staff = staff;
    this.there = there.stream().toList();
    this.keptOff = keptOff.stream().toList();
    this.house = house;
  }

  /// The roster as far as it touches a stretch of time.
  Roster of(OrganizationId organization, Instant from, Instant until) {
    return house.as(Asking.houseOf(organization), () -> read(organization, from, until));
  }

  /// The same, within a transaction of the house.
  Roster read(OrganizationId organization, Instant from, Instant until) {
    var zone = organizations.find(organization).timeZone();
    // Some days more on each side: what began before may go on into it.
    var first = LocalDate.ofInstant(from, zone).minusDays(2);
    var last = LocalDate.ofInstant(until, zone).plusDays(2);
    var weekly = table.weekly(organization, first);
    var covers = table.covers(organization, first, last);
    var named =
        Stream.concat(weekly.stream().map(Stretch::account), covers.stream().map(Cover::account))
            // A day may be covered by nobody.
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var here = new HashSet<>(staff.working(organization, named));
    named.retainAll(here);
    keptOff.forEach(one -> here.removeAll(one.among(organization, named)));
    return new Roster(weekly, covers, zone, Set.copyOf(here));
  }

  /// Whether somebody works here and may be on call.
  boolean isHere(OrganizationId organization, AccountId account) {
    return house
        .as(Asking.houseOf(organization), () -> staff.working(organization, Set.of(account)))
        .contains(account);
  }

  /// Those who work here and may be on call, with what they are called.
  Map<AccountId, String> crew(OrganizationId organization) {
    // No transaction of its own: looking up names takes one, within that of whoever asks here.
    return Asking.houseOf(organization)
        .get(() ->
            staff.of(organization).stream()
                .filter(line -> line.hat() == Hat.SPECIALIST || line.hat() == Hat.MANAGER)
                .collect(
                    Collectors.toMap(StaffLine::account, StaffLine::called, (one, same) -> one)));
  }

  /// When somebody is there anyway.
  List<Turn> there(OrganizationId organization, Instant from, Instant until) {
    return there.stream().flatMap(one -> one.between(organization, from, until).stream()).toList();
  }

  /// When nobody is on call and nobody is there anyway. Nothing while there is no roster at all.
  List<Turn> gaps(OrganizationId organization, Roster roster, Instant from, Duration ahead) {
    var until = from.plus(ahead);
    var gaps = roster.between(from, until).stream().filter(Turn::isGap).toList();
    if (roster.weekly().isEmpty() && roster.covers().isEmpty()) {
      return List.of();
    }
    for (var one : there) {
      for (var open : one.between(organization, from, until)) {
        gaps = gaps.stream().flatMap(gap -> gap.without(open)).toList();
      }
    }
    return gaps;
  }
}
