package org.beenthere.crisis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.beenthere.courier.MessageUndeliverable;
import org.beenthere.organizations.StaffLeft;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockMoved;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks round for calls that nobody answered yet, or that nobody closed: every twenty seconds,
/// when a letter did not arrive, when somebody leaves, and when the demo clock was moved. When to
/// look stands in the database, so nothing is forgotten when the house starts anew. Each is looked
/// after in a transaction of its own.
@Component
class CallRounds {

  private static final Logger LOG = LoggerFactory.getLogger(CallRounds.class);

  private final CallTable table;
  private final OpenCallTable open;
  private final CallKeeper keeper;
  private final CallComeback comeback;
  private final House house;
  private final Clock clock;

  CallRounds(
      CallTable table,
      OpenCallTable open,
      CallKeeper keeper,
      CallComeback comeback,
      House house,
      Clock clock) {
    this.table = table;
    this.open = open;
    this.keeper = keeper;
    this.comeback = comeback;
    this.house = house;
    this.clock = clock;
  }

  /// One round.
  void round() {
    var now = clock.instant();
    each(house.as(Asking.HOUSE, () -> table.due(now)), keeper::look);
    each(house.as(Asking.HOUSE, () -> open.due(now)), comeback::ask);
  }

  private void each(List<CallTable.Due> all, BiConsumer<OrganizationId, UUID> work) {
    for (var due : all) {
      try {
        house.inOrganization(
            due.organizationId(), () -> work.accept(due.organizationId(), due.id()));
      } catch (RuntimeException failure) {
        LOG.error("a call could not be looked after: {}", failure.getClass().getName());
      }
    }
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    round();
  }

  @TransactionalEventListener
  void on(MessageUndeliverable lost) {
    if (lost.owner().startsWith(CallLetters.PREFIX)) {
      UUID call = Identifier.read(lost.owner().substring(CallLetters.PREFIX.length()));
      house.hears(lost, () -> keeper.notArrived(lost.organization(), call));
    }
  }

  @TransactionalEventListener
  void on(StaffLeft left) {
    house.hears(left, () -> comeback.left(left.organization(), left.account()));
  }

  @Bean
  static RecurringTask<Void> goOnUntilSomebodyAnswers(CallRounds rounds) {
    return Tasks.recurring("go-on-until-somebody-answers", FixedDelay.ofSeconds(20))
        .execute((instance, context) -> rounds.round());
  }
}
