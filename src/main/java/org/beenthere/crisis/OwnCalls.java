package org.beenthere.crisis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// *I need someone now*: a person asks once, and we go on until a human answers or the person says
/// that they are all right.
@Service
public class OwnCalls {

  private static final int SOME = 50;

  private final CallTable table;
  private final ToldTable told;
  private final CallMomentTable moments;
  private final CallRules rules;
  private final CallBook book;
  private final CallKeeper keeper;
  private final Trail trail;
  private final House house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OwnCalls(
      CallTable table,
      ToldTable told,
      CallMomentTable moments,
      CallRules rules,
      CallBook book,
      CallKeeper keeper,
      Trail trail,
      House house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.told = told;
    this.moments = moments;
    this.rules = rules;
    this.book = book;
    this.keeper = keeper;
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
    var often = table.endedThemselvesSince(organization, who, now.minus(CallRule.WITHIN));
    var first = now.plus(rules.of(organization).first(often));
    for (var number : List.of(id, Identifier.fresh())) {
      var call = Call.of(number, who, viewer.called(), phone, words, now);
      if (table.begin(organization, call, first)) {
        trail.added(viewer, who, Calls.THING, number);
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
    book.said(viewer.organization(), call.id(), What.SAID, null, CallController.shortened(more));
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
          var said = moments.said(organization, over.stream().map(Call::id).toList());
          return over.stream()
              .map(call -> new CallStanding(call, 0, "", said.getOrDefault(call.id(), List.of())))
              .toList();
        });
  }

  /// How many were told so far, for the person who waits.
  int told(Viewer viewer, Call call) {
    var organization = viewer.organization();
    return house.as(Asking.houseOf(organization), () -> told.of(organization, call.id()).size());
  }

  /// The person says something more to whoever answers.
  ///
  /// @return false when it is over, and nobody reads it
  boolean say(Viewer viewer, String words) {
    var open = mine(viewer).filter(call -> !call.isOver());
    open.ifPresent(call -> {
      book.seen(viewer, call.id(), Deed.CHANGE);
      book.said(viewer.organization(), call.id(), What.SAID, null, words);
    });
    return open.isPresent();
  }

  /// Nobody has reached the person yet, who asks again.
  void again(Viewer viewer) {
    mine(viewer)
        .filter(call -> !call.isOver())
        .ifPresent(call -> {
          var organization = viewer.organization();
          book.seen(viewer, call.id(), Deed.CHANGE);
          if (book.does(
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
          book.seen(viewer, call.id(), Deed.CHANGE);
          book.does(
              organization,
              call.id(),
              what,
              null,
              "",
              () -> table.end(organization, call.id(), over, null, clock.instant()));
        });
  }
}
