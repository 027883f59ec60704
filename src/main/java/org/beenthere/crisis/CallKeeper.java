package org.beenthere.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.duty.Turn;
import org.beenthere.organizations.Staff;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Goes on with a call until somebody answers: tells whoever comes next, and says when to look
/// again. Asked for by the house.
@Component
class CallKeeper {

  private final CallTable table;
  private final ToldTable told;
  private final CallMomentTable moments;
  private final CallRules rules;
  private final Duty duty;
  private final Staff staff;
  private final Participants participants;
  private final CallLetters letters;
  private final Clock clock;

  CallKeeper(
      CallTable table,
      ToldTable told,
      CallMomentTable moments,
      CallRules rules,
      Duty duty,
      Staff staff,
      Participants participants,
      CallLetters letters,
      Clock clock) {
    this.table = table;
    this.told = told;
    this.moments = moments;
    this.rules = rules;
    this.duty = duty;
    this.staff = staff;
    this.participants = participants;
    this.letters = letters;
    this.clock = clock;
  }

  /// Somebody asks: that is the first that happened.
  void begun(OrganizationId organization, UUID id, Instant at) {
    if (moments.ofInTurn(organization, id).isEmpty()) {
      moments.happened(organization, id, What.ASKED, null, "", at);
    }
  }

  /// Looks after one that is due; nothing when it is not, or somebody looks after it already. Where
  /// whoever comes next has neither an address nor a number, the one after is told at once.
  void look(OrganizationId organization, UUID id) {
    var now = clock.instant();
    var due = table.takeDue(organization, id, now).orElse(null);
    if (due == null) {
      return;
    }
    begun(organization, id, due.begunAt());
    var step = next(due, due.round(), organization, now);
    while (!tell(organization, id, step, now) && !step.isEverybody()) {
      step = next(due, step.round(), organization, now);
    }
    var wait = 60L * rules.of(organization).minutes();
    table.goOn(organization, id, step.round(), now.plusSeconds(wait));
  }

  /// Whoever asks is not told of it, whatever else they are here; nor is who works here no more.
  private CallLadder next(Call call, int round, OrganizationId organization, Instant now) {
    var before = told.of(organization, call.id());
    var but = new HashSet<>(before);
    var asks = participants.find(organization, call.participantId()).account();
    if (asks != null) {
      but.add(asks);
    }
    return CallLadder.after(
        round,
        duty.onCallAt(organization, now).map(OnCall::account).filter(one -> !one.equals(asks)),
        duty.nextAfter(organization, now, but).map(Turn::account),
        but(asks, staff.managers(organization)),
        but(asks, staff.working(organization, before)));
  }

  private static Set<AccountId> but(@Nullable AccountId one, Set<AccountId> those) {
    return those.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
  }

  /// @return whether a letter or a text went to any of them
  private boolean tell(OrganizationId organization, UUID id, CallLadder step, Instant now) {
    var before = told.of(organization, id);
    var went = false;
    for (var account : step.whom()) {
      told.tell(organization, id, account, now);
      if (!before.contains(account)) {
        moments.happened(organization, id, What.TOLD, account, "", now);
      }
      went |=
          letters.send(organization, id, account, "crisis.letter.subject", "crisis.letter", now);
      went |= letters.ring(organization, id, account, now);
    }
    if (step.whom().isEmpty()) {
      moments.happened(organization, id, What.NOBODY, null, "", now);
    } else if (before.containsAll(step.whom())) {
      moments.happened(organization, id, What.TOLD_AGAIN, null, "", now);
    }
    return went;
  }

  /// A letter or a text did not arrive: whoever comes next is told at once. Once everybody was
  /// told, they are told again when it is time.
  void notArrived(OrganizationId organization, UUID id) {
    var now = clock.instant();
    table
        .withId(organization, id)
        .filter(call -> call.isWaiting() && call.round() <= CallLadder.EVERYBODY)
        .ifPresent(call -> {
          table.goOn(organization, id, call.round(), now);
          moments.happened(organization, id, What.NOT_ARRIVED, null, "", now);
          look(organization, id);
        });
  }

  /// Nothing more goes out.
  void quiet(OrganizationId organization, UUID id) {
    letters.stop(organization, id);
  }
}
