package org.beenthere.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;

/// Calls of people who need someone now, for those who were told: one of them answers.
@Service
public class Calls {

  static final String THING = "call";
  private static final int SOME = 50;

  private final CallTable table;
  private final OpenCallTable open;
  private final CallMomentTable moments;
  private final CallBook book;
  private final CallKeeper keeper;
  private final Participants participants;
  private final House house;
  private final Clock clock;

  Calls(
      CallTable table,
      OpenCallTable open,
      CallMomentTable moments,
      CallBook book,
      CallKeeper keeper,
      Participants participants,
      House house,
      Clock clock) {
    this.table = table;
    this.open = open;
    this.moments = moments;
    this.book = book;
    this.keeper = keeper;
    this.participants = participants;
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
    return house.as(Asking.of(viewer), () -> moments.of(viewer.organization(), id));
  }

  /// Somebody who works here answers.
  ///
  /// @return whether it is theirs now; otherwise somebody else has it, or it is over
  public boolean answer(Viewer viewer, UUID id) {
    return takes(viewer, id, What.HAS_IT, table::answer);
  }

  /// Somebody who runs the program takes it from whoever has it.
  ///
  /// @return whether it is theirs now
  boolean takeOver(Viewer manager, UUID id) {
    return takes(manager, id, What.TOOK_OVER, open::takeOver);
  }

  /// One way for a call to become somebody's.
  private interface Taking {
    boolean by(OrganizationId organization, UUID id, AccountId who, Instant now);
  }

  private boolean takes(Viewer viewer, UUID id, What what, Taking taking) {
    book.seen(viewer, id, Deed.CHANGE);
    var organization = viewer.organization();
    var account = viewer.account();
    return book.does(
            organization,
            id,
            what,
            account,
            "",
            () -> taking.by(organization, id, account, clock.instant()))
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
}
