package org.beenthere.resources;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Lets go of files that nobody decided about.
@Component
class OldDeliveries {

  private final Deliveries deliveries;
  private final Organizations organizations;
  private final House house;

  OldDeliveries(Deliveries deliveries, Organizations organizations, House house) {
    this.deliveries = deliveries;
    this.organizations = organizations;
    this.house = house;
  }

  @Bean
  static RecurringTask<Void> forgetOldDeliveries(ObjectProvider<OldDeliveries> forgetting) {
    return Tasks.recurring("old-deliveries", Schedules.fixedDelay(Duration.ofHours(1)))
        .execute((task, context) -> forgetting.getObject().forgetOld());
  }

  void forgetOld() {
    for (var organization : house.as(Asking.HOUSE, organizations::all)) {
      var id = organization.organizationId();
      house.inOrganization(id, () -> deliveries.forgetUndecided(id));
    }
  }
}
