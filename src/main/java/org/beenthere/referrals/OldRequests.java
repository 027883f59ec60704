package org.beenthere.referrals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.access.Accounts;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockMoved;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Forgets what nobody needs any more: code words once they cannot be shown again, and whoever was
/// told no thirteen months ago, with the account in which they read it. Then only what a count
/// needs is left: when somebody asked, and why the answer was no. And what was put aside and not
/// taken up again within the organization's period.
@Component
class OldRequests {

  private static final Period DECLINED = Period.ofMonths(13);

  private final RequestTable table;
  private final IntakeTable intakes;
  private final AsideTable drafts;
  private final DraftDays days;
  private final Organizations organizations;
  private final Accounts accounts;
  private final House house;
  private final Clock clock;

  OldRequests(
      RequestTable table,
      IntakeTable intakes,
      AsideTable drafts,
      DraftDays days,
      Organizations organizations,
      Accounts accounts,
      House house,
      Clock clock) {
    this.table = table;
    this.intakes = intakes;
    this.drafts = drafts;
    this.days = days;
    this.organizations = organizations;
    this.accounts = accounts;
    this.house = house;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> forgetOldRequests(ObjectProvider<OldRequests> old) {
    return Tasks.recurring("old-requests", Schedules.fixedDelay(Reception.SHOWN_FOR))
        .execute((task, context) -> old.getObject().forget());
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    forget();
  }

  void forget() {
    var now = clock.instant();
    house
        .as(Asking.HOUSE, organizations::all)
        .forEach(one -> forget(one.organizationId(), now).forEach(accounts::forget));
  }

  private List<AccountId> forget(OrganizationId organization, Instant now) {
    var accountsOfOld = new ArrayList<AccountId>();
    var keeps = days.period(organization);
    house.inOrganization(
        organization,
        () -> {
          table.forgetWords(organization, now.minus(Reception.SHOWN_FOR));
          var before = now.atZone(ZoneOffset.UTC).minus(DECLINED).toInstant();
          var forgotten = table.forgetDeclined(organization, before);
          intakes.forget(organization, forgotten.keySet());
          accountsOfOld.addAll(forgotten.values());
          drafts.forgetOld(organization, now.atZone(ZoneOffset.UTC).minus(keeps).toInstant());
        });
    return accountsOfOld;
  }
}
