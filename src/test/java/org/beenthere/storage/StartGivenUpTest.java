package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.beenthere.Beenthere;
import org.beenthere.FreshFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody starts the house and thinks better of it.
class StartGivenUpTest {

  @TempDir Path folder;

  @Test
  void a_start_that_is_given_up_ends_at_once_and_leaves_nothing_running() throws Exception {
    var console = folder.resolve("console").toFile();
    var house =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Beenthere.class.getName(),
                "--beenthere.data=" + folder.resolve("data"),
                "--beenthere.programs=" + FreshFolder.PROGRAMS,
                "--server.port=0")
            .redirectErrorStream(true)
            .redirectOutput(console)
            .start();
    var data = folder.toRealPath().resolve("data/postgres");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Files.exists(data) && new LeftOver(data).serverRuns());

    house.destroy();

    assertThat(house.waitFor(5, TimeUnit.SECONDS)).as("it ended").isTrue();
    assertThat(house.exitValue()).isEqualTo(143);
    assertThat(console).as("nothing was complained of").isEmpty();
    await().atMost(Duration.ofSeconds(20)).until(() -> !new LeftOver(data).serverRuns());
  }
}
