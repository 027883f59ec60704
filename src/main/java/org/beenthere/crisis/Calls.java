package org.beenthere.crisis;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// Calls of people who need someone now, for those who were told: one of them answers.
@Service
public class Calls {

  static final String THING = "call";
  private static final int SOME = 50;

  private final CallTable table;
  private final OpenCallTable open;
  private final CallBook book;
  private final CallKeeper keeper;
  private final Participants participants;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Calls(
      CallTable table,
      OpenCallTable open,
      CallBook book,
      CallKeeper keeper,
      Participants participants,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.open = open;
    this.book = book;
    this.keeper = keeper;
    this.participants = participants;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
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
    return book.seen(viewer, id, Deed.READ);
  }

  List<CallMoment> moments(Viewer viewer, UUID id) {
    return house.as(Asking.of(viewer), () -> table.moments(viewer.organization(), id));
  }

  /// Somebody who works here answers.
  ///
  /// @return whether it is theirs now; otherwise somebody else has it, or it is over
  public boolean answer(Viewer viewer, UUID id) {
    book.seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    return book.does(
            organization,
            id,
            What.HAS_IT,
            account,
            "",
            () -> table.answer(organization, id, account, clock.instant()))
        || account.equals(book.seen(viewer, id, Deed.READ).hasIt());
  }

  /// Whoever has it writes to the person, who reads it where they wait.
  void write(Viewer viewer, UUID id, String words) {
    var call = book.seen(viewer, id, Deed.CHANGE);
    if (!viewer.account().equals(call.hasIt())) {
      throw new NotFound();
    }
    book.said(viewer.organization(), id, What.WROTE, viewer.account(), words);
  }

  /// Somebody who runs the program takes it from whoever has it.
  ///
  /// @return whether it is theirs now
  boolean takeOver(Viewer manager, UUID id) {
    book.seen(manager, id, Deed.CHANGE);
    var organization = manager.organization();
    var account = manager.account();
    return book.does(
            organization,
            id,
            What.TOOK_OVER,
            account,
            "",
            () -> open.takeOver(organization, id, account, clock.instant()))
        || account.equals(book.seen(manager, id, Deed.READ).hasIt());
  }

  /// Whoever has it could not reach the person: the next one is told at once.
  ///
  /// @return false when it is not theirs
  boolean giveOn(Viewer viewer, UUID id, String words) {
    book.seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    var left =
        book.does(
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
    book.seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    return book.does(
        organization,
        id,
        What.SPOKE,
        account,
        words,
        () -> table.end(organization, id, Call.Over.SPOKE, account, clock.instant()));
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
}
