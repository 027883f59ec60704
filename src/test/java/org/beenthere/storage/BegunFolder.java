package org.beenthere.storage;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.beenthere.FreshFolder;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/// Starts servers for tests that are not about a first start. That takes seconds, so it is done
/// once, and each of them begins with a copy of what it left.
final class BegunFolder {

  private static final Supplier<Path> BEGUN = SingletonSupplier.of(BegunFolder::begin);

  private BegunFolder() {}

  /// The server of a house that was opened before.
  ///
  /// @param folder what was never used gets a copy; else what is in it
  static EmbeddedServer start(Path folder) {
    bring(folder);
    return EmbeddedServer.start(folder, FreshFolder.PROGRAMS);
  }

  /// Lays down what a first start leaves behind.
  static void bring(Path folder) {
    if (Files.exists(folder.resolve("postgres"))) {
      return;
    }
    try (var files = Files.walk(BEGUN.get())) {
      Files.createDirectories(folder);
      for (var file : files.skip(1).toList()) {
        Files.copy(file, folder.resolve(BEGUN.get().relativize(file)), COPY_ATTRIBUTES);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path begin() {
    try {
      var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "begun-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      EmbeddedServer.start(folder, FreshFolder.PROGRAMS).close();
      return folder;
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
