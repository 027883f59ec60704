package org.beenthere.partners;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.storage.Asking;
import org.beenthere.storage.ClockMoved;
import org.beenthere.storage.House;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks round every minute for people who were referred and wait too long for a human word: first
/// a second person is told, then the managers and who supervises that person; the managers at once
/// when there is no second person, and not again. That it was told is stored with the telling, so
/// it is told once, whatever happens to the process. Says too that nobody came to a meeting, and
/// forgets what was said at one a day ago.
@Component
class WaitRounds {

  private final RisingTable rising;
  private final HandoverTable handovers;
  private final SettingTable settings;
  private final WhoIsTold told;
  private final Organizations organizations;
  private final RisingLetter letter;
  private final House house;
  private final Clock clock;

  WaitRounds(
      RisingTable rising,
      HandoverTable handovers,
      SettingTable settings,
      WhoIsTold told,
      Organizations organizations,
      RisingLetter letter,
      House house,
      Clock clock) {
    this.rising = rising;
    this.handovers = handovers;
    this.settings = settings;
    this.told = told;
    this.organizations = organizations;
    this.letter = letter;
    this.house = house;
    this.clock = clock;
  }

  @Bean
  static RecurringTask<Void> lookAfterReferrals(ObjectProvider<WaitRounds> rounds) {
    return Tasks.recurring("referrals-waiting", FixedDelay.ofMinutes(1))
        .execute((task, context) -> rounds.getObject().round());
  }

  @TransactionalEventListener
  void on(ClockMoved moved) {
    round();
  }

  void round() {
    var now = clock.instant();
    house
        .as(Asking.HOUSE, organizations::all)
        .forEach(one -> house.inOrganization(one.organizationId(), () -> look(one, now)));
  }

  private void look(Organization organization, Instant now) {
    var id = organization.organizationId();
    handovers.inVain(id, now);
    handovers.forget(id, now.minus(Duration.ofDays(1)));
    var hours = settings.of(id);
    for (var one : rising.unheard(id, "second", now.minus(hours.untilSecond()))) {
      var second = told.second(one, now);
      if (rising.tellSecond(one, second, now)) {
        if (second == null) {
          tellManagers(organization, one, now);
        } else {
          letter.send(organization, one, "second", List.of(second), now);
        }
      }
    }
    for (var one : rising.unheard(id, "managers", now.minus(hours.untilManagers()))) {
      tellManagers(organization, one, now);
    }
  }

  private void tellManagers(Organization organization, Referral one, Instant now) {
    var id = organization.organizationId();
    var supervisor = told.supervisorOf(id, one.secondAccount());
    if (rising.tellManagers(one, supervisor, now)) {
      letter.send(organization, one, "managers", told.managers(id), now);
      if (supervisor != null) {
        letter.send(organization, one, "supervisor", List.of(supervisor), now);
      }
    }
  }
}
