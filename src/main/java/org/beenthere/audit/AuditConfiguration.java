package org.beenthere.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// When the trail is sealed.
@Configuration
class AuditConfiguration {

  @Bean
  RecurringTask<Void> sealAuditTrail(Sealing sealing) {
    return Tasks.recurring("seal-audit-trail", FixedDelay.ofSeconds(3))
        .execute((instance, context) -> sealing.seal());
  }
}
