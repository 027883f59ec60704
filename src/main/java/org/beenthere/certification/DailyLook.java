package org.beenthere.certification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockMoved;
import org.beenthere.storage.House;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks which credentials ran out: every hour, because the day ends at another hour in each
/// organization's zone, and when the clock was moved. Whoever shows a certificate asks the register
/// anyway; this is for those who wait to be told.
@Component
class DailyLook {

  private final Register register;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  DailyLook(Register register, Organizations organizations, House house, Clock clock) {
    this.register = register;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> lookForLapsedCredentials(ObjectProvider<DailyLook> look) {
    return Tasks.recurring("lapsed-credentials", Schedules.fixedDelay(Duration.ofHours(1)))
        .execute((task, context) -> look.getObject().look());
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    look();
  }

  void look() {
    house
        .as(Asking.HOUSE, organizations::all)
        .forEach(one -> house.inOrganization(one.organizationId(), () -> look(one)));
  }

  private void look(Organization one) {
    register.tellLapsed(one.organizationId(), LocalDate.ofInstant(clock.instant(), one.timeZone()));
  }
}
