package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.FreshFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A house whose processes are killed in the middle of writing, as by `kill -9` or a machine out of
/// memory, and opened again.
class KilledTest {

  private static final int WRITES = 500;

  @TempDir Path folder;
  private LeftOver running;

  @BeforeEach
  void look() throws IOException {
    BegunFolder.bring(folder);
    folder = folder.toRealPath();
    running = new LeftOver(folder.resolve("postgres"));
  }

  @Test
  void the_program_and_postgresql_are_killed_and_every_acknowledged_write_is_there()
      throws Exception {
    var acknowledged = writeUntilKilled(Victim.BOTH);

    assertThat(found()).containsAll(acknowledged);
    assertThat(folder.resolve("postgres.log")).content().contains("automatic recovery in progress");
  }

  @Test
  void the_program_is_killed_alone_and_what_it_left_running_is_stopped_first() throws Exception {
    var acknowledged = writeUntilKilled(Victim.THE_PROGRAM);

    assertThat(running.serverRuns()).isTrue();
    assertThat(found()).containsAll(acknowledged);
    assertThat(folder.resolve("postgres.log.1")).content().contains("received fast shutdown");
    assertThat(folder.resolve("postgres.log")).content().contains("system was shut down at");
  }

  @Test
  void postgresql_is_killed_alone_and_is_started_again_where_it_was() throws Exception {
    try (var server = BegunFolder.start(folder)) {
      var database = owner(server);
      database.sql("create table note (number int primary key)").update();
      database.sql("insert into note values (1)").update();

      running.server().orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(20))
          .ignoreExceptionsInstanceOf(DataAccessException.class)
          .until(() ->
              database.sql("select number from note").query(Integer.class).single() == 1
                  && log().contains("automatic recovery"));
      database.sql("insert into note values (2)").update();
    }
    assertThat(found()).containsExactly(1, 2);
  }

  private enum Victim {
    THE_PROGRAM,
    BOTH
  }

  private List<Integer> writeUntilKilled(Victim victim) throws IOException, InterruptedException {
    var scribe =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Scribe.class.getName(),
                folder.toString(),
                FreshFolder.PROGRAMS.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var said = scribe.inputReader()) {
      var acknowledged = new ArrayList<Integer>();
      while (acknowledged.size() < WRITES) {
        acknowledged.add(Integer.valueOf(said.readLine()));
      }
      // Through its handle: the process itself would close what it still has to say.
      scribe.toHandle().destroyForcibly();
      if (victim == Victim.BOTH) {
        running.server().orElseThrow().destroyForcibly();
      }
      scribe.waitFor();
      said.lines()
          .filter(line -> line.matches("\\d+"))
          .map(Integer::valueOf)
          .forEach(acknowledged::add);
      return acknowledged;
    }
  }

  private List<Integer> found() throws IOException {
    try (var server = BegunFolder.start(folder)) {
      return owner(server)
          .sql("select number from note order by number")
          .query(Integer.class)
          .list();
    }
  }

  private static JdbcClient owner(EmbeddedServer server) {
    var owner = server.address().owner();
    return JdbcClient.create(
        new DriverManagerDataSource(server.address().url(), owner.user(), owner.password()));
  }

  private String log() {
    return Diagnosis.log(folder);
  }
}
