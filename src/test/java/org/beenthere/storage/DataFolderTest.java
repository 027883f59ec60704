package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.beenthere.FreshFolder;
import org.beenthere.storage.StartingProblem.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Data folders that a house cannot live in.
class DataFolderTest {

  @TempDir Path folder;

  @Test
  void a_folder_that_cannot_be_written() throws Exception {
    var file = Files.writeString(folder.resolve("notes.txt"), "not a folder");

    var problem = problem(file.resolve("data"));

    assertThat(problem.exit()).isEqualTo(Exit.DATA_FOLDER_NOT_WRITABLE);
    assertThat(problem)
        .hasMessageStartingWith("The data folder " + file.resolve("data") + " cannot be used: ")
        .hasMessageContaining("BEENTHERE_DATA");
  }

  @Test
  void data_of_another_postgresql() throws Exception {
    BegunFolder.bring(folder);
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "17\n");

    var problem = problem(folder);

    assertThat(problem.exit()).isEqualTo(Exit.OTHER_POSTGRESQL);
    assertThat(problem)
        .hasMessageContaining(
            "was made by PostgreSQL 17, and this Beenthere carries PostgreSQL 18");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n\n", "guessed\nguessed\nguessed\n", "\u00ff\u00fe"})
  void a_secret_that_is_not_this_houses(String broken) throws Exception {
    BegunFolder.bring(folder);
    var secret = folder.resolve("secret");
    var ours = Files.readAllBytes(secret);
    Files.writeString(secret, broken, StandardCharsets.ISO_8859_1);

    var problem = problem(folder);

    assertThat(problem.exit()).isEqualTo(Exit.SECRET_NOT_OURS);
    assertThat(problem).hasMessageContaining("not, or no longer, in " + secret.toRealPath());
    assertThat(secret)
        .as("it is left as it was")
        .hasBinaryContent(broken.getBytes(StandardCharsets.ISO_8859_1));
    Files.write(secret, ours);
    EmbeddedServer.start(folder, FreshFolder.PROGRAMS).close();
  }

  @Test
  void a_disk_that_is_full_before_anything_is_unpacked() throws Exception {
    try (var disk = new SmallDisk(folder, "8m")) {
      var problem =
          catchThrowableOfType(
              StartingProblem.class,
              () -> EmbeddedServer.start(disk.folder, disk.folder.resolve("programs")));

      assertThat(problem.exit()).isEqualTo(Exit.DISK_FULL);
      assertThat(problem).hasMessageContaining(disk.folder + " is full");
      assertThat(disk.folder.resolve("programs")).isEmptyDirectory();
    }
  }

  @Test
  void a_disk_that_is_full_before_there_is_a_database() throws Exception {
    try (var disk = new SmallDisk(folder, "24m")) {
      assertThat(problem(disk.folder).exit()).isEqualTo(Exit.DISK_FULL);
    }
  }

  @Test
  void a_disk_that_filled_up_opens_again_when_there_is_space() throws Exception {
    try (var disk = new SmallDisk(folder, "120m")) {
      EmbeddedServer.start(disk.folder, FreshFolder.PROGRAMS).close();
      var filling = disk.fill();

      assertThat(problem(disk.folder).exit()).isEqualTo(Exit.DISK_FULL);

      Files.delete(filling);
      EmbeddedServer.start(disk.folder, FreshFolder.PROGRAMS).close();
    }
  }

  private static StartingProblem problem(Path folder) {
    return catchThrowableOfType(
        StartingProblem.class, () -> EmbeddedServer.start(folder, FreshFolder.PROGRAMS).close());
  }

  /// A disk of a few megabytes in memory. Only root may attach one; elsewhere the test is skipped.
  private static final class SmallDisk implements AutoCloseable {

    private final Path folder;

    SmallDisk(Path place, String size) throws IOException, InterruptedException {
      folder = Files.createDirectories(place.resolve("disk")).toRealPath();
      assumeTrue(
          run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) == 0,
          "only root can attach a small disk");
    }

    Path fill() throws IOException {
      var filling = folder.resolve("filling");
      try (var out = Files.newOutputStream(filling)) {
        while (true) {
          out.write(new byte[4096]);
        }
      } catch (IOException full) {
        return filling;
      }
    }

    @Override
    public void close() throws IOException, InterruptedException {
      assertThat(run("umount", folder.toString())).as("nothing is left open on the disk").isZero();
    }

    private static int run(String... command) throws IOException, InterruptedException {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
  }
}
