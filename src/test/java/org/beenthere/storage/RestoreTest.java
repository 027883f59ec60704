package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.beenthere.FreshFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `script/restore` makes of a file, good or bad.
class RestoreTest {

  private record Said(int status, String words) {}

  @TempDir Path folder;
  private Path file;
  private Path data;

  @BeforeEach
  void place() {
    file = folder.resolve("backup.tar.gz");
    data = folder.resolve("data");
  }

  @Test
  void a_house_comes_back_once_and_never_over_another() throws Exception {
    backUp();

    assertThat(restore().status()).isZero();
    EmbeddedServer.start(data, FreshFolder.PROGRAMS).close();
    assertThat(data.resolve("restoring")).doesNotExist();

    var again = restore();
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.words()).contains("There is a house in " + data + " already");
  }

  @Test
  void half_a_file_changes_nothing_and_the_whole_one_comes_back_after_it() throws Exception {
    backUp();
    var whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    var half = restore();

    assertThat(half.status()).isEqualTo(1);
    assertThat(half.words()).contains("could not be unpacked").hasLineCount(1);
    assertThat(data).isEmptyDirectory();
    Files.write(file, whole);
    assertThat(restore().status()).isZero();
  }

  @Test
  void a_file_that_is_something_else_is_told_of() throws Exception {
    Files.writeString(folder.resolve("letter"), "Dear Maria");
    run("tar", "-czf", file.toString(), "-C", folder.toString(), "letter");

    var other = restore();

    assertThat(other.status()).isEqualTo(1);
    assertThat(other.words()).contains("is no backup of a house").hasLineCount(1);
    assertThat(data).isEmptyDirectory();
  }

  private void backUp() throws Exception {
    var house = folder.resolve("house");
    BegunFolder.bring(house);
    Backup.of(house, file);
  }

  private Said restore() throws IOException, InterruptedException {
    return run("script/restore", file.toString());
  }

  private Said run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BEENTHERE_DATA", data.toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), said);
  }
}
