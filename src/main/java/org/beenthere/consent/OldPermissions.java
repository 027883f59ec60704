package org.beenthere.consent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Forgets permissions six years after they were over, with what was told under them and what was
/// signed with a pen: so long the law asks for them (45 CFR 164.530(j)). By the clock of the
/// database and not by one that can be moved.
@Component
class OldPermissions {

  private final LedgerTable ledger;
  private final Organizations organizations;
  private final Trail trail;
  private final House house;

  OldPermissions(LedgerTable ledger, Organizations organizations, Trail trail, House house) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.trail = trail;
    this.house = house;
  }

  @Bean
  static RecurringTask<Void> forgetOldPermissions(ObjectProvider<OldPermissions> old) {
    return Tasks.recurring("old-permissions", Schedules.fixedDelay(Duration.ofDays(1)))
        .execute((task, context) -> old.getObject().forget());
  }

  void forget() {
    house
        .as(Asking.HOUSE, organizations::all)
        .forEach(
            one -> house.inOrganization(one.organizationId(), () -> forget(one.organizationId())));
  }

  private void forget(OrganizationId organization) {
    if (ledger.forget(organization) > 0) {
      trail.byTheHouse(organization, Deed.REMOVE, null, "oldPermissions", null);
    }
  }
}
