package org.beenthere.messages;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockMoved;
import org.beenthere.storage.House;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Erases messages that are older than a year. What should last stands in a note or a plan.
@Component
class OldMessages {

  /// For so long they are kept.
  static final Period KEPT = Period.ofMonths(12);

  private static final Duration OFTEN = Duration.ofHours(6);

  private final ConversationTable table;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  OldMessages(ConversationTable table, Organizations organizations, House house, Clock clock) {
    this.table = table;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> eraseOldMessages(ObjectProvider<OldMessages> old) {
    return Tasks.recurring("old-messages", Schedules.fixedDelay(OFTEN))
        .execute((task, context) -> old.getObject().look());
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    look();
  }

  void look() {
    var before = before(clock.instant());
    house
        .as(Asking.HOUSE, organizations::all)
        .forEach(one ->
            house.inOrganization(
                one.organizationId(), () -> table.eraseOld(one.organizationId(), before)));
  }

  static Instant before(Instant now) {
    return now.atOffset(ZoneOffset.UTC).minus(KEPT).toInstant();
  }
}
