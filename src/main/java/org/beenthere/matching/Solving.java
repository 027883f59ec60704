package org.beenthere.matching;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.beenthere.matching.MatchDraft.Step;
import org.beenthere.matching.Proposal.State;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;

/// Looks at a whole waiting list: reads it, weighs every pair, solves, and writes down what comes
/// of it, each in a transaction of its own, so that the page sees how far it has come.
@Component
class Solving {

  /// Whom somebody has chosen or was refused by is not proposed to them again; whom they passed by
  /// they asked not to see.
  static final Set<State> OUT = Set.of(State.CHOSEN, State.ACCEPTED, State.DECLINED, State.PASSED);

  /// How long each part took, in nanoseconds.
  record Took(long reading, long weighing, long solving, long writing, Assignment found) {}

  private final SearchTable searches;
  private final Gathering gathering;
  private final RuleTable rules;
  private final PinTable pins;
  private final MatchDraftTable drafts;
  private final MatchDraftLineTable lines;
  private final House house;
  private final Clock clock;

  Solving(
      SearchTable searches,
      Gathering gathering,
      RuleTable rules,
      PinTable pins,
      MatchDraftTable drafts,
      MatchDraftLineTable lines,
      House house,
      Clock clock) {
    this.searches = searches;
    this.gathering = gathering;
    this.rules = rules;
    this.pins = pins;
    this.drafts = drafts;
    this.lines = lines;
    this.house = house;
    this.clock = clock;
  }

  /// @throws CancellationException when somebody began it anew or dropped it meanwhile
  Took solve(MatchDraft draft) {
    var began = System.nanoTime();
    var waitlist = house.as(Asking.houseOf(draft.organizationId()), () -> read(draft));
    var read = System.nanoTime();
    goOn(draft, Step.WEIGHING, 0, waitlist);
    var weighed = waitlist.weighed();
    var done = System.nanoTime();
    var found = waitlist.solve(weighed, round -> goOn(draft, Step.SOLVING, round, waitlist));
    var solved = System.nanoTime();
    goOn(draft, Step.WRITING, found.rounds(), waitlist);
    house.inOrganization(draft.organizationId(), () -> write(draft, waitlist, weighed, found));
    var written = System.nanoTime();
    return new Took(read - began, done - read, solved - done, written - solved, found);
  }

  private Waitlist read(MatchDraft draft) {
    var organization = draft.organizationId();
    return new Waitlist(
        gathering.seekersBeforePins(organization, searches.looking(organization), OUT),
        gathering.peers(organization),
        rules.weights(organization),
        pins.all(organization));
  }

  private void write(
      MatchDraft draft, Waitlist waitlist, Waitlist.Weighed weighed, Assignment found) {
    lines.forget(draft);
    lines.add(draft, waitlist.lines(weighed, found));
    if (!drafts.solved(draft, found, clock.instant())) {
      throw new CancellationException();
    }
  }

  private void goOn(MatchDraft draft, Step step, int rounds, Waitlist waitlist) {
    house.inOrganization(
        draft.organizationId(),
        () -> {
          var room = (int) waitlist.peers().stream().filter(Peer::mayBeProposed).count();
          if (!drafts.goOn(draft, step, rounds, waitlist.seekers().size(), room)) {
            throw new CancellationException();
          }
        });
  }
}
