package org.beenthere.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Does what rooms want done again and again, once over all nodes: a room offers a bean of
/// [RecurringTask] and asks the [House] inside it. The times are real ones, not those of a demo
/// clock; whoever waits for a time of the house asks for it whenever the task comes round.
///
/// Starts when the house is open and stops before the connections close.
@Component
class Schedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
  private static final int THREADS = 4;

  private final Scheduler scheduler;
  private final boolean wanted;

  Schedule(
      HikariDataSource dataSource,
      List<RecurringTask<?>> tasks,
      @Value("${beenthere.schedule:true}") boolean wanted) {
    this.wanted = wanted && !tasks.isEmpty();
    ScheduleLog.listen();
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .tableName("storage.scheduled_tasks")
            // Not the name of the machine: some have none that can be looked up.
            .schedulerName(new SchedulerName.Fixed("beenthere-" + UUID.randomUUID()))
            .threads(THREADS)
            .pollingInterval(Duration.ofSeconds(1))
            .heartbeatInterval(Duration.ofSeconds(30))
            .shutdownMaxWait(Duration.ofSeconds(10))
            // It would print messages, and PostgreSQL quotes the row it refuses.
            .failureLogging(LogLevel.OFF, false)
            .addSchedulerListener(new Failures())
            .build();
  }

  @EventListener
  void open(ApplicationReadyEvent ready) {
    if (wanted) {
      scheduler.start();
    }
  }

  @Override
  public void destroy() {
    scheduler.stop();
  }

  private static final class Failures extends AbstractSchedulerListener {
    @Override
    public void onExecutionComplete(ExecutionComplete done) {
      done.getCause()
          .ifPresent(failure ->
              LOG.error(
                  "{} failed and will be tried again: {}",
                  done.getExecution().taskInstance.getTaskName(),
                  failure.getClass().getName()));
    }
  }
}
