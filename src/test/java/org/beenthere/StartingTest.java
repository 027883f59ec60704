package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is read on the console of a house that does not open. One house is opened for all of it,
/// because each takes seconds.
@ExtendWith(OutputCaptureExtension.class)
class StartingTest {

  @TempDir Path folder;

  @Test
  void a_house_that_cannot_open_says_so_in_one_sentence(CapturedOutput console) throws Exception {
    try (var house = open("house", 0)) {
      assertThat(console.getOut()).contains("Beenthere is open at http://localhost:");
      var port = Integer.parseInt(house.getEnvironment().getProperty("local.server.port"));

      assertThat(whenRefused("house", 0, console))
          .matches("Beenthere is already running on the data folder .*")
          .hasLineCount(1);
      assertThat(StartingReport.status()).isEqualTo(11);

      assertThat(whenRefused("another", port, console))
          .startsWith("Port " + port + " is taken by another program;")
          .hasLineCount(1);
      assertThat(StartingReport.status()).isEqualTo(10);

      assertThat(whenRefused("another", 0, console, "--server.address=192.0.2.1"))
          .startsWith("Port 0 cannot be opened (Cannot assign requested address);")
          .hasLineCount(1);
      assertThat(StartingReport.status()).isEqualTo(10);

      beginADemonstration(house);
    }

    assertThat(whenRefused("another", "abc", console))
        .startsWith("BEENTHERE_PORT is abc, which is no port")
        .hasLineCount(1);
    assertThat(StartingReport.status()).isEqualTo(19);

    assertThat(whenRefused("house", 0, console, "--beenthere.demo=true"))
        .startsWith("The demonstration was stopped while its people were being invented")
        .hasLineCount(1);
    assertThat(StartingReport.status()).isEqualTo(21);

    try (var house = open("house", 0)) {
      owner(house)
          .sql(
              """
              insert into flyway_schema_history
                (installed_rank, version, description, type, script, installed_by,
                 execution_time, success)
              values (9999, '9999', 'from the future', 'SQL', 'V9999__.sql', 'owner', 1, true)
              """)
          .update();
    }

    assertThat(whenRefused("house", 0, console))
        .startsWith(
            "The database was last used by a newer Beenthere: it has step 9999 of its schema")
        .hasLineCount(1);
    assertThat(StartingReport.status()).isEqualTo(16);
  }

  /// As it is when the process was killed in the first of its three weeks.
  private static void beginADemonstration(ConfigurableApplicationContext house) {
    var owner = owner(house);
    owner.sql("alter table organizations.organization no force row level security").update();
    owner
        .sql(
            """
            insert into organizations.organization
            values (gen_random_uuid(), 'Riverbend', 'US', 'EN', 'America/Chicago', now(), false)
            """)
        .update();
    owner.sql("alter table organizations.organization force row level security").update();
    owner.sql("update storage.clock set ahead_seconds = -86400").update();
  }

  private static JdbcClient owner(ConfigurableApplicationContext house) {
    return JdbcClient.create(house.getBean("ownerDataSource", DataSource.class));
  }

  private String whenRefused(String data, Object port, CapturedOutput console, String... more) {
    var before = console.getAll().length();
    try (var opened = open(data, port, more)) {
      assertThat(opened).as("a house that should not have opened").isNull();
    } catch (RuntimeException reported) {
      return console.getAll().substring(before).strip();
    }
    throw new AssertionError();
  }

  private ConfigurableApplicationContext open(String data, Object port, String... more) {
    var house =
        Stream.of(
            "--beenthere.data=" + folder.resolve(data),
            "--beenthere.programs=" + FreshFolder.PROGRAMS,
            "--server.port=" + port);
    return SpringApplication.run(
        Beenthere.class, Stream.concat(house, Stream.of(more)).toArray(String[]::new));
  }
}
