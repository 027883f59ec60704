package org.beenthere.monitoring;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.beenthere.monitoring.WatchTable.Due;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockMoved;
import org.beenthere.storage.House;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks round for people about whom there is something to decide: every minute, and when the demo
/// clock was moved. Each of them is looked after in a transaction of their own, so that one failure
/// keeps nobody else waiting; whoever failed is looked after in the next round.
@Component
class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int AT_ONCE = 500;

  private final WatchTable watches;
  private final Keeper keeper;
  private final House house;
  private final Clock clock;

  Sweep(WatchTable watches, Keeper keeper, House house, Clock clock) {
    this.watches = watches;
    this.keeper = keeper;
    this.house = house;
    this.clock = clock;
  }

  /// One round.
  void round() {
    var now = clock.instant();
    @Nullable Due last = null;
    do {
      var after = last;
      var due = house.as(Asking.HOUSE, () -> watches.dueBy(now, after, AT_ONCE));
      due.forEach(this::look);
      last = due.size() == AT_ONCE ? due.getLast() : null;
    } while (last != null);
  }

  private void look(Due due) {
    try {
      house.inOrganization(
          due.organizationId(), () -> keeper.look(due.organizationId(), due.participantId()));
    } catch (RuntimeException failure) {
      LOG.error("a silent person could not be looked after: {}", failure.getClass().getName());
    }
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    round();
  }

  @Bean
  static RecurringTask<Void> listenForSilence(Sweep sweep) {
    return Tasks.recurring("listen-for-silence", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> sweep.round());
  }
}
