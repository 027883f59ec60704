package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// What is read on the console when something goes wrong with what falls due.
@ExtendWith(OutputCaptureExtension.class)
class ScheduleLogTest {

  @Test
  void a_postgresql_that_is_away_is_one_sentence_and_anything_else_is_told_without_what_it_quotes(
      CapturedOutput console) {
    ScheduleLog.listen();
    ScheduleLog.listen();
    var library = LoggerFactory.getLogger("com.github.kagkarlsson.scheduler.RunUntilShutdown");

    for (var state : new String[] {"57P01", "08006", "57P03"}) {
      var gone = new SQLException("terminating connection of Willemina", state);
      library.error("Unhandled exception. Will keep running.", new RuntimeException(gone));
      library.error("Unexpected failure for execution {}.", "Willemina", gone);
    }
    library.error(
        "Unhandled exception. Will keep running.",
        new IllegalStateException(new SQLException("row (Willemina)", "23505")));

    assertThat(console.getAll())
        .containsOnlyOnce("PostgreSQL does not answer. What falls due meanwhile is done as soon")
        .containsOnlyOnce(
            "Unhandled exception. Will keep running. java.lang.IllegalStateException, because of"
                + " java.sql.SQLException")
        .doesNotContain("Willemina", "\tat ");
  }
}
