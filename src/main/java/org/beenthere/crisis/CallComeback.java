package org.beenthere.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.organizations.Staff;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Brings back a call that somebody answered and nobody closed: whoever has it is asked whether it
/// is over; then those who run the program too, who can take it over. Each time after twice as
/// long, and at least once a day, until somebody closes it. Asked for by the house.
@Component
class CallComeback {

  /// From the second time on those who run the program are told.
  private static final int ALONE = 1;

  private static final int DOUBLED = 5;

  private final CallTable table;
  private final ToldTable told;
  private final CallMomentTable moments;
  private final CallRules rules;
  private final OpenCallTable open;
  private final CallKeeper keeper;
  private final CallLetters letters;
  private final Staff staff;
  private final Clock clock;

  CallComeback(
      CallTable table,
      ToldTable told,
      CallMomentTable moments,
      CallRules rules,
      OpenCallTable open,
      CallKeeper keeper,
      CallLetters letters,
      Staff staff,
      Clock clock) {
    this.table = table;
    this.told = told;
    this.moments = moments;
    this.rules = rules;
    this.open = open;
    this.keeper = keeper;
    this.letters = letters;
    this.staff = staff;
    this.clock = clock;
  }

  /// Asks about one that is due; nothing when it is not, or somebody looks after it already.
  void ask(OrganizationId organization, UUID id) {
    var now = clock.instant();
    for (var one : open.take(organization, id, now)) {
      if (staff.working(organization, Set.of(one.hasIt())).isEmpty()) {
        lost(organization, id, one.hasIt(), now);
      } else {
        ask(organization, one, now);
      }
    }
  }

  private void ask(OrganizationId organization, OpenCallTable.Open one, Instant now) {
    var whom = new LinkedHashSet<AccountId>();
    whom.add(one.hasIt());
    if (one.asked() >= ALONE) {
      whom.addAll(staff.managers(organization));
    }
    moments.happened(organization, one.id(), What.STILL_OPEN, one.hasIt(), "", now);
    var before = told.of(organization, one.id());
    for (var account : whom) {
      letters.send(
          organization, one.id(), account, "crisis.letter.open.subject", "crisis.letter.open", now);
      told.tell(organization, one.id(), account, now);
      if (!before.contains(account)) {
        moments.happened(organization, one.id(), What.TOLD, account, "", now);
      }
    }
    var wait = Duration.ofMinutes(rules.of(organization).back());
    var longer = wait.multipliedBy(1L << Math.min(one.asked(), DOUBLED));
    var most = Duration.ofDays(1);
    open.asked(
        organization,
        one.id(),
        one.asked() + 1,
        now.plus(longer.compareTo(most) < 0 ? longer : most));
  }

  /// Somebody works here no more: what they have is asked for anew at once.
  void left(OrganizationId organization, AccountId who) {
    if (staff.working(organization, Set.of(who)).isEmpty()) {
      var now = clock.instant();
      open.of(organization, who).forEach(id -> lost(organization, id, who, now));
    }
  }

  private void lost(OrganizationId organization, UUID id, AccountId who, Instant now) {
    if (table.leave(organization, id, who, now)) {
      moments.happened(organization, id, What.LEFT, who, "", now);
      keeper.look(organization, id);
    }
  }
}
