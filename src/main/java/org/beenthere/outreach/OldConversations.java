package org.beenthere.outreach;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockMoved;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Raises what was not answered in time, hands danger on to whoever is on call now, and erases what
/// nobody went on with.
@Component
class OldConversations {

  private static final Duration OFTEN = Duration.ofMinutes(5);

  private final OldTable table;
  private final FirstTalks talks;
  private final DangerWatch watch;
  private final LapsedPeers lapsed;
  private final ErasureTable erasures;
  private final HoursTable hours;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  OldConversations(
      OldTable table,
      FirstTalks talks,
      DangerWatch watch,
      LapsedPeers lapsed,
      ErasureTable erasures,
      HoursTable hours,
      Organizations organizations,
      House house,
      Clock clock) {
    this.table = table;
    this.talks = talks;
    this.watch = watch;
    this.lapsed = lapsed;
    this.erasures = erasures;
    this.hours = hours;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> lookAfterConversations(ObjectProvider<OldConversations> old) {
    return Tasks.recurring("conversations", Schedules.fixedDelay(OFTEN))
        .execute((task, context) -> old.getObject().look());
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    look();
  }

  void look() {
    var now = clock.instant();
    house
        .as(Asking.HOUSE, organizations::all)
        .forEach(one ->
            house.inOrganization(one.organizationId(), () -> look(one.organizationId(), now)));
  }

  private void look(OrganizationId organization, Instant now) {
    var said = hours.of(organization);
    table.raiseOverdue(organization, now);
    lapsed.raise(organization, now);
    table.inDanger(organization).forEach(watch::look);
    var today = LocalDate.ofInstant(now, said.zone());
    var before = now.atZone(said.zone()).minus(said.keeps()).toInstant();
    table
        .eraseOld(organization, before)
        .forEach(one -> {
          talks.letGo(organization, one.id());
          erasures.add(organization, one.specialist(), today, false);
        });
    erasures.forget(organization, today.minus(said.keeps()));
  }
}
