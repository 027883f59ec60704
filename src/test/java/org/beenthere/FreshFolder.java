package org.beenthere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Gives the tests' house a data folder of its own, gone when the tests are.
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
                      "beenthere.data", folder.toString(),
                      "beenthere.programs", PROGRAMS.toString())));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
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
