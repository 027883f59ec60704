package org.beenthere.crisis;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.duty.Turn;
import org.beenthere.organizations.Staff;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Goes on with a call until somebody answers: tells whoever comes next, and says when to look
/// again. Asked for by the house.
@Component
class CallKeeper {

  /// After how many minutes the next one is told, where nobody said otherwise.
  static final int MINUTES = 5;

  private final CallTable table;
  private final Duty duty;
  private final Staff staff;
  private final Accounts accounts;
  private final Courier courier;
  private final Pages pages;
  private final Clock clock;

  CallKeeper(
      CallTable table,
      Duty duty,
      Staff staff,
      Accounts accounts,
      Courier courier,
      Pages pages,
      Clock clock) {
    this.table = table;
    this.duty = duty;
    this.staff = staff;
    this.accounts = accounts;
    this.courier = courier;
    this.pages = pages;
    this.clock = clock;
  }

  static final String PREFIX = "crisis/";

  /// What letters about a call go by.
  static String owner(UUID call) {
    return PREFIX + call;
  }

  /// Looks after one that is due; nothing when it is not, or somebody looks after it already. Where
  /// whoever comes next has no address that letters go to, the one after is told at once.
  void look(OrganizationId organization, UUID id) {
    var now = clock.instant();
    var due = table.takeDue(organization, id, now).orElse(null);
    if (due == null) {
      return;
    }
    if (due.round() == 0 && table.moments(organization, id).isEmpty()) {
      table.happened(organization, id, What.ASKED, null, "", due.begunAt());
    }
    var step = next(organization, id, due.round(), now);
    while (!tell(organization, id, step, now) && !step.isEverybody()) {
      step = next(organization, id, step.round(), now);
    }
    table.goOn(organization, id, step.round(), now.plusSeconds(60L * table.minutes(organization)));
  }

  private CallLadder next(OrganizationId organization, UUID id, int round, Instant now) {
    var onCall = duty.onCallAt(organization, now).map(OnCall::account);
    var told = table.told(organization, id);
    return CallLadder.after(
        round,
        onCall,
        duty.nextAfter(organization, now, told).map(Turn::account),
        staff.managers(organization),
        told);
  }

  /// @return whether a letter went to any of them
  private boolean tell(OrganizationId organization, UUID id, CallLadder step, Instant now) {
    var told = table.told(organization, id);
    var went = false;
    for (var account : step.whom()) {
      table.tell(organization, id, account, now);
      if (!told.contains(account)) {
        table.happened(organization, id, What.TOLD, account, "", now);
      }
      went |= letter(organization, id, account, now);
    }
    if (step.whom().isEmpty()) {
      table.happened(organization, id, What.NOBODY, null, "", now);
    } else if (told.containsAll(step.whom())) {
      table.happened(organization, id, What.TOLD_AGAIN, null, "", now);
    }
    return went;
  }

  /// It asks to look at once, and says neither at whom nor why.
  private boolean letter(OrganizationId organization, UUID id, AccountId account, Instant now) {
    var box = accounts.letterBox(account);
    box.ifPresent(found -> {
      var words = pages.words(found.language(), ZoneOffset.UTC);
      courier.send(
          new Message(
              organization,
              owner(id),
              account + "-" + now.getEpochSecond(),
              Recipient.of(account),
              new Route.Email(found.email()),
              new Wording.Chosen(words.t("crisis.letter.subject"), words.t("crisis.letter")),
              "/today",
              found.language(),
              now,
              SafeHours.any(ZoneOffset.UTC)));
    });
    return box.isPresent();
  }

  /// A letter did not arrive: whoever comes next is told at once. Once everybody was told, they are
  /// told again when it is time.
  void notArrived(OrganizationId organization, UUID id) {
    var now = clock.instant();
    table
        .withId(organization, id)
        .filter(call -> call.isWaiting() && call.round() <= CallLadder.EVERYBODY)
        .ifPresent(call -> {
          table.goOn(organization, id, call.round(), now);
          table.happened(organization, id, What.NOT_ARRIVED, null, "", now);
          look(organization, id);
        });
  }

  /// Nothing more goes out.
  void quiet(OrganizationId organization, UUID id) {
    courier.stop(organization, owner(id));
  }
}
