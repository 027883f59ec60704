package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupTest {

  @TempDir Path place;
  private Path house;
  private Path restored;
  private Path file;

  @BeforeEach
  void name() throws IOException {
    house = place.resolve("house");
    restored = Files.createDirectories(place.resolve("restored"));
    file = place.resolve("backup.tar.gz");
  }

  @Test
  void an_open_house_is_copied_while_it_writes() throws Exception {
    var acknowledged = new AtomicInteger();
    var enough = new AtomicBoolean();
    int before;
    try (var server = start(house)) {
      var database = owner(server);
      database.sql("create table note (number int primary key)").update();
      var writer =
          Thread.ofPlatform()
              .start(() -> {
                while (!enough.get()) {
                  database
                      .sql("insert into note values (?)")
                      .param(acknowledged.get() + 1)
                      .update();
                  acknowledged.incrementAndGet();
                }
              });
      await().until(() -> acknowledged.get() >= 50);
      before = acknowledged.get();

      Backup.of(house, file);

      enough.set(true);
      writer.join();
    }

    var found = numbersIn(restored());
    assertThat(acknowledged.get()).as("it went on writing").isGreaterThan(before);
    assertThat(found.size()).isBetween(before, acknowledged.get());
    assertThat(found).isEqualTo(IntStream.rangeClosed(1, found.size()).boxed().toList());
  }

  @Test
  void a_closed_house_is_copied_as_it_lies() throws Exception {
    try (var server = start(house)) {
      owner(server).sql("create table note (number int primary key)").update();
      owner(server).sql("insert into note values (1)").update();
    }

    Backup.of(house, file);

    assertThat(numbersIn(restored())).containsExactly(1);
  }

  @Test
  void only_who_made_it_may_read_it() throws Exception {
    start(house).close();

    Backup.of(house, file);

    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }

  private Path restored() throws IOException, InterruptedException {
    var unpacked =
        new ProcessBuilder("tar", "-xzf", file.toString(), "-C", restored.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(unpacked).isZero();
    return restored;
  }

  private static List<Integer> numbersIn(Path folder) throws IOException {
    try (var server = start(folder)) {
      return owner(server)
          .sql("select number from note order by number")
          .query(Integer.class)
          .list();
    }
  }

  private static EmbeddedServer start(Path folder) {
    return BegunFolder.start(folder);
  }

  private static JdbcClient owner(EmbeddedServer server) {
    var owner = server.address().owner();
    return JdbcClient.create(
        new DriverManagerDataSource(server.address().url(), owner.user(), owner.password()));
  }
}
