package org.beenthere.crisis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
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
  private final OpenCallTable open;
  private final CallKeeper keeper;
  private final Participants participants;
  private final Trail trail;
  private final House house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calls(
      CallTable table,
      OpenCallTable open,
      CallKeeper keeper,
      Participants participants,
      Trail trail,
      House house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.open = open;
    this.keeper = keeper;
    this.participants = participants;
    this.trail = trail;
    this.house = house;
    this.events = events;
    this.clock = clock;
  }

  /// The person asks. The same form sent twice is one, and so is a second one while they wait: what
  /// stands in it is added. A form that is older than what is over asks anew: it always rings.
  ///
  /// @param form the number of the form
  /// @return the number of the call that this form began
  public UUID begin(Viewer viewer, UUID form, String phone, String words) {
    var organization = viewer.organization();
    var who = viewer.participant();
    var id = Identifier.of(form, List.of(who));
    var begun = house.as(Asking.of(viewer), () -> begun(viewer, id, phone, words));
    if (begun == null) {
      mine(viewer)
          .filter(call -> !call.isOver() && !call.id().equals(id))
          .ifPresent(call -> addTo(viewer, call, phone, words));
      return id;
    }
    house.inOrganization(
        organization,
        () -> {
          keeper.begun(organization, begun.id(), begun.begunAt());
          keeper.look(organization, begun.id());
        });
    return begun.id();
  }

  /// @return the call, or null when they wait already
  private @Nullable Call begun(Viewer viewer, UUID id, String phone, String words) {
    var organization = viewer.organization();
    var who = viewer.participant();
    var now = clock.instant();
    var often = table.endedThemselvesSince(organization, who, now.minus(AskedOften.WITHIN));
    var first = now.plus(AskedOften.wait(often));
    for (var number : List.of(id, Identifier.fresh())) {
      var call = Call.of(number, who, viewer.called(), phone, words, now);
      if (table.begin(organization, call, first)) {
        trail.added(viewer, who, THING, number);
        events.publishEvent(new SomeoneNeeded(organization, who, now));
        return call;
      }
      if (table.withId(organization, id).filter(Call::isOver).isEmpty()) {
        return null;
      }
    }
    return null;
  }

  /// They asked on another device too: what they wrote there is told as well.
  private void addTo(Viewer viewer, Call call, String phone, String words) {
    var more =
        Stream.of(phone, words)
            .filter(one -> !one.isEmpty() && !one.equals(call.phone()) && !one.equals(call.words()))
            .collect(Collectors.joining("\n"));
    said(viewer.organization(), call.id(), What.SAID, null, CallController.shortened(more));
  }

  /// The newest of the person's own.
  public Optional<Call> mine(Viewer viewer) {
    return house
        .as(Asking.of(viewer), () -> table.of(viewer.organization(), viewer.participant(), 1))
        .stream()
        .findFirst();
  }

  /// All of the person's own that are over, the newest first, with what the two wrote.
  List<CallStanding> earlier(Viewer viewer) {
    var organization = viewer.organization();
    return house.as(
        Asking.of(viewer),
        () -> {
          var over =
              table.of(organization, viewer.participant(), SOME).stream()
                  .filter(Call::isOver)
                  .toList();
          var said = table.said(organization, over.stream().map(Call::id).toList());
          return over.stream()
              .map(call -> new CallStanding(call, 0, "", said.getOrDefault(call.id(), List.of())))
              .toList();
        });
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
    var organization = viewer.organization();
    return house.as(
        Asking.of(viewer),
        () ->
            viewer.hat() == Hat.SPECIALIST
                ? table.newest(organization, viewer.account(), participants.circleOf(viewer), SOME)
                : table.newest(organization, SOME));
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

  /// Somebody who runs the program takes it from whoever has it.
  ///
  /// @return whether it is theirs now
  boolean takeOver(Viewer manager, UUID id) {
    seen(manager, id, Deed.CHANGE);
    var organization = manager.organization();
    var account = manager.account();
    return does(
            organization,
            id,
            What.TOOK_OVER,
            account,
            "",
            () -> open.takeOver(organization, id, account, clock.instant()))
        || account.equals(seen(manager, id, Deed.READ).hasIt());
  }

  /// Whoever has it could not reach the person: the next one is told at once.
  ///
  /// @return false when it is not theirs
  boolean giveOn(Viewer viewer, UUID id, String words) {
    seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    var left =
        does(
            organization,
            id,
            What.GAVE_ON,
            account,
            words,
            () -> table.leave(organization, id, account, clock.instant()));
    if (left) {
      house.inOrganization(organization, () -> keeper.look(organization, id));
    }
    return left;
  }

  /// Whoever has it spoke with the person.
  ///
  /// @return false when it is not theirs
  public boolean spoke(Viewer viewer, UUID id, String words) {
    seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    return does(
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
    close(viewer, What.ALL_RIGHT, Call.Over.ALL_RIGHT);
  }

  /// The person says that somebody spoke with them.
  void wasSpokenWith(Viewer viewer) {
    close(viewer, What.WAS_SPOKEN_WITH, Call.Over.SPOKE);
  }

  private void close(Viewer viewer, What what, Call.Over over) {
    mine(viewer)
        .filter(call -> !call.isOver())
        .ifPresent(call -> {
          var organization = viewer.organization();
          seen(viewer, call.id(), Deed.CHANGE);
          does(
              organization,
              call.id(),
              what,
              null,
              "",
              () -> table.end(organization, call.id(), over, null, clock.instant()));
        });
  }

  CallRule rule(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.rule(viewer.organization()));
  }

  /// A manager says how long we wait.
  void rule(Viewer viewer, CallRule rule) {
    house.as(
        Asking.of(viewer),
        () -> {
          table.rule(viewer.organization(), rule);
          trail.did(viewer, Deed.CHANGE, null, "callRule", viewer.organization().value());
          return rule;
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
