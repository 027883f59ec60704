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
public final class FreshFolder
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /// PostgreSQL's programs, unpacked once for all tests until `target` is emptied.
  public static final Path PROGRAMS = Path.of("target", "postgres-program").toAbsolutePath();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "house-");
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
