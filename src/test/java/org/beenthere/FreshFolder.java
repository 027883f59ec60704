package org.beenthere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Gives the tests' house a data folder of its own, gone when the tests are.
final class FreshFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "house-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "fresh folder",
                  Map.of("beenthere.data", folder.toString(), "beenthere.demo", "false")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException stillInUse) {
      folder.toFile().deleteOnExit();
    }
  }
}
