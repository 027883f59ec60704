package org.beenthere.courier;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the courier goes on their rounds.
@Configuration
class CourierConfiguration {

  @Bean
  RecurringTask<Void> carryMessages(Rounds rounds) {
    return Tasks.recurring("carry-messages", FixedDelay.ofSeconds(2))
        .execute((instance, context) -> rounds.go());
  }
}
