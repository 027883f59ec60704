package org.beenthere.crisis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// *I need someone now*: a person asks once, and we go on until a human answers or the person says
/// that they are all right. Whoever does something to a call sees it first in their own name; then
/// the house changes it, so that of two who do the same at once one has done it.
@Service
public class Calls {

  static final String THING = "call";
  private static final int SOME = 50;

  /// More than anybody writes in an hour.
  private static final int MANY = 2_000;

  private final CallTable table;
  private final CallKeeper keeper;
  private final Trail trail;
  private final House house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calls(
      CallTable table,
      CallKeeper keeper,
      Trail trail,
      House house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.keeper = keeper;
    this.trail = trail;
    this.house = house;
    this.events = events;
    this.clock = clock;
  }

  /// The person asks. The same form sent twice is one, and so is a second one while they wait.
  ///
  /// @param form the number of the form
  /// @return the number of the call that this form began
  public UUID begin(Viewer viewer, UUID form, String phone, String words) {
    var organization = viewer.organization();
    var who = viewer.participant();
    var id = Identifier.of(form, List.of(who));
    var begun =
        house.as(
            Asking.of(viewer),
            () -> {
              var call =
                  new Call(
                      id,
                      who,
                      viewer.called(),
                      phone,
                      words,
                      clock.instant(),
                      null,
                      null,
                      null,
                      null,
                      0,
                      null);
              var first = table.begin(organization, call);
              if (first) {
                trail.added(viewer, who, THING, id);
                events.publishEvent(new SomeoneNeeded(organization, who, call.begunAt()));
              }
              return first;
            });
    if (begun) {
      house.inOrganization(organization, () -> keeper.look(organization, id));
    }
    return id;
  }

  /// The newest of the person's own.
  public Optional<Call> mine(Viewer viewer) {
    return house
        .as(Asking.of(viewer), () -> table.of(viewer.organization(), viewer.participant(), 1))
        .stream()
        .findFirst();
  }

  /// How many were told so far, for the person who waits.
  int told(Viewer viewer, Call call) {
    var organization = viewer.organization();
    return house.as(Asking.houseOf(organization), () -> table.told(organization, call.id()).size());
  }

  /// Those that go on and that whoever is asking sees.
  List<Call> open(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.open(viewer.organization()));
  }

  List<Call> newest(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.newest(viewer.organization(), SOME));
  }

  /// Opens one, which the trail remembers.
  ///
  /// @throws NotFound when there is none, or it is not for whoever is asking
  public Call open(Viewer viewer, UUID id) {
    return seen(viewer, id, Deed.READ);
  }

  List<CallMoment> moments(Viewer viewer, UUID id) {
    return house.as(Asking.of(viewer), () -> table.moments(viewer.organization(), id));
  }

  /// Somebody who works here answers.
  ///
  /// @return whether it is theirs now; otherwise somebody else has it, or it is over
  public boolean answer(Viewer viewer, UUID id) {
    seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    return does(
            organization,
            id,
            What.HAS_IT,
            account,
            "",
            () -> table.answer(organization, id, account, clock.instant()))
        || account.equals(seen(viewer, id, Deed.READ).hasIt());
  }

  /// Whoever has it writes to the person, who reads it where they wait.
  void write(Viewer viewer, UUID id, String words) {
    var call = seen(viewer, id, Deed.CHANGE);
    if (!viewer.account().equals(call.hasIt())) {
      throw new NotFound();
    }
    said(viewer.organization(), id, What.WROTE, viewer.account(), words);
  }

  /// The person says something more to whoever answers.
  void say(Viewer viewer, String words) {
    mine(viewer)
        .filter(call -> !call.isOver())
        .ifPresent(call -> {
          seen(viewer, call.id(), Deed.CHANGE);
          said(viewer.organization(), call.id(), What.SAID, null, words);
        });
  }

  /// The same words twice in a row are sent once.
  private void said(
      OrganizationId organization, UUID id, What what, @Nullable AccountId who, String words) {
    house.inOrganization(
        organization,
        () -> {
          var moments = table.momentsInTurn(organization, id);
          var again =
              !moments.isEmpty()
                  && moments.getLast().what() == what
                  && moments.getLast().words().equals(words);
          if (!again && !words.isEmpty() && moments.size() < MANY) {
            table.happened(organization, id, what, who, words, clock.instant());
          }
        });
  }

  /// Whoever has it could not reach the person: the next one is told at once.
  void giveOn(Viewer viewer, UUID id, String words) {
    seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    if (does(
        organization,
        id,
        What.GAVE_ON,
        account,
        words,
        () -> table.leave(organization, id, account, clock.instant()))) {
      house.inOrganization(organization, () -> keeper.look(organization, id));
    }
  }

  /// Whoever has it spoke with the person.
  public void spoke(Viewer viewer, UUID id, String words) {
    seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    does(
        organization,
        id,
        What.SPOKE,
        account,
        words,
        () -> table.end(organization, id, Call.Over.SPOKE, account, clock.instant()));
  }

  /// Nobody has reached the person yet, who asks again.
  void again(Viewer viewer) {
    mine(viewer)
        .filter(call -> !call.isOver())
        .ifPresent(call -> {
          var organization = viewer.organization();
          seen(viewer, call.id(), Deed.CHANGE);
          if (does(
              organization,
              call.id(),
              What.ASKED_AGAIN,
              null,
              "",
              () -> table.leave(organization, call.id(), null, clock.instant()))) {
            house.inOrganization(organization, () -> keeper.look(organization, call.id()));
          }
        });
  }

  /// The person is all right now.
  public void allRight(Viewer viewer) {
    mine(viewer)
        .filter(call -> !call.isOver())
        .ifPresent(call -> {
          var organization = viewer.organization();
          seen(viewer, call.id(), Deed.CHANGE);
          does(
              organization,
              call.id(),
              What.ALL_RIGHT,
              null,
              "",
              () -> table.end(organization, call.id(), Call.Over.ALL_RIGHT, null, clock.instant()));
        });
  }

  int minutes(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.minutes(viewer.organization()));
  }

  /// A manager says after how many minutes the next one is told.
  void rule(Viewer viewer, int minutes) {
    house.as(
        Asking.of(viewer),
        () -> {
          table.rule(viewer.organization(), minutes);
          trail.did(viewer, Deed.CHANGE, null, "callRule", viewer.organization().value());
          return minutes;
        });
  }

  /// Whoever is asking sees it, and the trail says so.
  private Call seen(Viewer viewer, UUID id, Deed deed) {
    return house.as(
        Asking.of(viewer),
        () -> {
          var call = table.withId(viewer.organization(), id).orElseThrow(NotFound::new);
          trail.did(viewer, deed, call.participantId(), THING, id);
          return call;
        });
  }

  private boolean does(
      OrganizationId organization,
      UUID id,
      What what,
      @Nullable AccountId who,
      String words,
      BooleanSupplier change) {
    return house.as(
        Asking.houseOf(organization),
        () -> {
          var done = change.getAsBoolean();
          if (done) {
            table.happened(organization, id, what, who, words, clock.instant());
            keeper.quiet(organization, id);
          }
          return done;
        });
  }
}
