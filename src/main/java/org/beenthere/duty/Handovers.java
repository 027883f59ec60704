package org.beenthere.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.beenthere.access.Accounts;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.duty.Handover.State;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// Those on call hand over or swap among themselves: one asks, the other says yes, and the roster
/// changes with that yes.
@Service
class Handovers {

  static final String THING = "duty.handover";

  private final HandoverTable table;
  private final RosterTable roster;
  private final Rosters rosters;
  private final Accounts accounts;
  private final Courier courier;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Handovers(
      HandoverTable table,
      RosterTable roster,
      Rosters rosters,
      Accounts accounts,
      Courier courier,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.roster = roster;
    this.rosters = rosters;
    this.accounts = accounts;
    this.courier = courier;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// What this person is asked, or asked others, and nobody has answered.
  List<Handover> open(Viewer viewer) {
    return house.as(
        Asking.of(viewer), () -> table.open(viewer.organization(), now(ZoneId.of(viewer.zone()))));
  }

  /// Asks somebody to take over. The same form sent twice asks once.
  ///
  /// @throws NotFound when whoever is asked does not work here
  /// @throws Refusal when what is given, or what comes back, is not theirs
  void ask(Handover handover, Viewer viewer) {
    var organization = viewer.organization();
    if (!rosters.isHere(organization, handover.asked())) {
      throw new NotFound();
    }
    mustBeTheirs(handover, organization, ZoneId.of(viewer.zone()));
    var isNew =
        house.as(
            Asking.of(viewer),
            () -> {
              var added = table.add(organization, handover);
              if (added) {
                trail.did(viewer, Deed.ADD, null, THING, handover.id().value());
              }
              return added;
            });
    if (isNew) {
      tell(organization, handover, handover.asked());
    }
  }

  /// Whoever is asked says yes, and is on call then. Saying it twice is saying it once.
  ///
  /// @throws Refusal when the roster has changed since it was asked
  void accept(DutyId id, Viewer viewer) {
    var organization = viewer.organization();
    var zone = ZoneId.of(viewer.zone());
    mustConcern(id, viewer, one -> one.asked().equals(viewer.account()));
    house.inOrganization(
        organization,
        () -> {
          roster.lock(organization);
          var one = table.withId(organization, id).orElseThrow(NotFound::new);
          if (one.state() == State.ACCEPTED) {
            return;
          }
          mustBeOpen(one);
          mustBeTheirs(one, organization, zone);
          var now = clock.instant();
          roster.add(organization, cover(one.asked(), one.starts(), one.ends(), now));
          var back = one.back();
          if (back != null) {
            roster.add(organization, cover(one.asks(), back.starts(), back.ends(), now));
          }
          table.put(organization, id, State.ACCEPTED);
          trail.did(viewer, Deed.CHANGE, null, THING, id.value());
        });
    house
        .as(Asking.of(viewer), () -> table.withId(organization, id))
        .ifPresent(one -> tell(organization, one, one.asks()));
  }

  /// Whoever is asked says no, without a reason.
  void decline(DutyId id, Viewer viewer) {
    mustConcern(id, viewer, one -> one.asked().equals(viewer.account()));
    close(id, viewer, State.DECLINED);
  }

  /// Whoever asked does not need it any more.
  void takeBack(DutyId id, Viewer viewer) {
    mustConcern(id, viewer, one -> one.asks().equals(viewer.account()));
    close(id, viewer, State.TAKEN_BACK);
  }

  private void mustConcern(DutyId id, Viewer viewer, Predicate<Handover> theirs) {
    var seen = house.as(Asking.of(viewer), () -> table.withId(viewer.organization(), id));
    if (seen.filter(theirs).isEmpty()) {
      throw new NotFound();
    }
  }

  private void close(DutyId id, Viewer viewer, State state) {
    var organization = viewer.organization();
    house.inOrganization(
        organization,
        () -> {
          roster.lock(organization);
          var one = table.withId(organization, id).orElseThrow(NotFound::new);
          if (one.state() != state) {
            mustBeOpen(one);
            table.put(organization, id, state);
            trail.did(viewer, Deed.CHANGE, null, THING, id.value());
          }
        });
  }

  private static void mustBeOpen(Handover one) {
    if (!one.isOpen()) {
      throw new Refusal("duty.handover.over");
    }
  }

  private void mustBeTheirs(Handover one, OrganizationId organization, ZoneId zone) {
    var given = one.given(zone);
    var taken = one.taken(zone);
    if (!given.from().isAfter(clock.instant())
        || !isTheirs(organization, one.asks(), given)
        || taken != null && !isTheirs(organization, one.asked(), taken)) {
      throw new Refusal("duty.handover.changed");
    }
  }

  private boolean isTheirs(OrganizationId organization, AccountId whose, Turn time) {
    return rosters.of(organization, time.from(), time.until()).isAllOf(whose, time);
  }

  private static Cover cover(
      AccountId account, LocalDateTime starts, LocalDateTime ends, Instant now) {
    return new Cover(new DutyId(Identifier.fresh()), account, starts, ends, now);
  }

  private void tell(OrganizationId organization, Handover one, AccountId account) {
    var now = clock.instant();
    accounts
        .letterBox(account)
        .ifPresent(box ->
            house.inOrganization(
                organization,
                () ->
                    courier.send(
                        new Message(
                            organization,
                            "duty/" + one.id(),
                            one.state() + "-" + account,
                            Recipient.of(account),
                            new Route.Email(box.email()),
                            Wording.of(Occasion.NEWS),
                            "/duty",
                            box.language(),
                            now,
                            SafeHours.any(ZoneId.of("UTC"))))));
  }

  private LocalDateTime now(ZoneId zone) {
    return LocalDateTime.ofInstant(clock.instant(), zone);
  }
}
