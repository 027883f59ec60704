package org.beenthere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Gives the tests' house a data folder of its own, gone when the tests are, and a port that is
/// known before it opens: the house says its own address, and a passkey is bound to that.
///
/// The folder lies in memory where there is enough of it. PostgreSQL writes through to it as ever,
/// and no test waits for a disk; those of what survives a power cut have folders of their own.
public final class FreshFolder
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /// PostgreSQL's programs, unpacked once for all tests until `target` is emptied.
  public static final Path PROGRAMS = Path.of("target", "postgres-program").toAbsolutePath();

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String HOUSE = "beenthere-house-";
  private static final long ENOUGH = 6L << 30;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var folder = Files.createTempDirectory(place(), HOUSE + ProcessHandle.current().pid() + "-");
      // After the houses are closed: a server would miss its folder.
      SpringApplication.getShutdownHandlers().add(() -> delete(folder));
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "fresh folder",
                  Map.of(
                      "server.port", freePort(),
                      "beenthere.data", folder.toString(),
                      "beenthere.programs", PROGRAMS.toString())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path place() throws IOException {
    if (!Files.isWritable(MEMORY)) {
      return Files.createDirectories(Path.of("target").toAbsolutePath());
    }
    clear();
    return Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH
        ? MEMORY
        : Files.createDirectories(Path.of("target").toAbsolutePath());
  }

  /// Tests that were killed left their houses there.
  private static void clear() throws IOException {
    try (var houses = Files.newDirectoryStream(MEMORY, HOUSE + "*")) {
      for (var house : houses) {
        var name = house.getFileName().toString();
        var maker = Long.parseLong(name.substring(HOUSE.length(), name.lastIndexOf('-')));
        if (ProcessHandle.of(maker).isEmpty() && Files.isWritable(house)) {
          FileSystemUtils.deleteRecursively(house);
        }
      }
    }
  }

  /// One that nobody is given by chance, such as for a connection, before the house listens on it.
  private static int freePort() {
    while (true) {
      var port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (var free = new ServerSocket(port)) {
        return free.getLocalPort();
      } catch (BindException taken) {
        continue;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
