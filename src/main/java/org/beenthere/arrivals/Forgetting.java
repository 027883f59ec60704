package org.beenthere.arrivals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Forgets what stood in lists as soon as nobody needs it: at once when a list is given up, after a
/// week when nobody decides, and a month after the decision what was left out.
@Component
class Forgetting {

  private static final Duration UNDECIDED = Duration.ofDays(7);
  private static final Duration KEPT = Duration.ofDays(30);

  private final ArrivalTable table;
  private final SheetTable sheets;
  private final RowTable rows;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  Forgetting(
      ArrivalTable table,
      SheetTable sheets,
      RowTable rows,
      Organizations organizations,
      House house,
      Clock clock) {
    this.table = table;
    this.sheets = sheets;
    this.rows = rows;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> forgetOldLists(ObjectProvider<Forgetting> forgetting) {
    return Tasks.recurring("old-lists", Schedules.fixedDelay(Duration.ofHours(1)))
        .execute((task, context) -> forgetting.getObject().forgetOld());
  }

  /// Forgets the list itself, and that it was ever understood.
  void forget(Arrival arrival) {
    rows.forget(arrival);
    sheets.forget(arrival);
  }

  void forgetOld() {
    var now = clock.instant();
    for (var organization : house.as(Asking.HOUSE, organizations::all)) {
      var id = organization.organizationId();
      house.inOrganization(id, () -> forgetOld(id, now));
    }
  }

  private void forgetOld(OrganizationId organization, Instant now) {
    for (var arrival : table.undecidedSince(organization, now.minus(UNDECIDED))) {
      table.goOn(arrival, ArrivalState.CANCELLED, arrival.accountId(), now, true);
      forget(arrival);
    }
    table.keptSince(organization, now.minus(KEPT)).forEach(rows::forget);
  }
}
