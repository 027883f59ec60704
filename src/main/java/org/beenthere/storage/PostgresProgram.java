package org.beenthere.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.beenthere.storage.StartingProblem.Exit;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL: `initdb`, `pg_ctl` and the server, unpacked once from the archive
/// that Beenthere carries for this platform.
final class PostgresProgram {

  /// How a program ended and what it said.
  record Outcome(int status, String said) {
    boolean well() {
      return status == 0;
    }
  }

  private final Path home;

  private PostgresProgram(Path home) {
    this.home = home;
  }

  /// Unpacks beside the final place and moves it there in one step, so that a start that was cut
  /// short, or a full disk, never leaves half a program that looks whole.
  static PostgresProgram unpackedIn(Path folder) throws IOException {
    var archive = archive();
    var home = folder.resolve(mark(archive));
    if (Files.isDirectory(home)) {
      return new PostgresProgram(home);
    }
    Files.createDirectories(folder);
    var unpacking = Files.createTempDirectory(folder, "unpacking");
    try (var packed = archive.openStream()) {
      unpack(packed, unpacking);
      Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException somebodyWasFaster) {
      // Systems have several names for a folder that is there already.
      if (Files.notExists(home)) {
        throw somebodyWasFaster;
      }
    } finally {
      FileSystemUtils.deleteRecursively(unpacking);
    }
    return new PostgresProgram(home);
  }

  /// Runs one of the programs to its end.
  Outcome run(String program, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) {
      // PostgreSQL refuses to work as root. In a user namespace of its own it is nobody, and may
      // still use what root gave it.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      var outcome = new Outcome(process.waitFor(), said);
      refuseRoot(outcome);
      return outcome;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + program, interrupted);
    }
  }

  /// As nobody, root may use what belongs to root and nothing of other people's.
  private void refuseRoot(Outcome outcome) throws IOException {
    if (outcome.well() || !outcome.said().startsWith("unshare:")) {
      return;
    }
    var owner = Files.getOwner(home).getName();
    if (!owner.equals("root")) {
      throw new StartingProblem(
          Exit.DATA_FOLDER_NOT_WRITABLE,
          home + " belongs to " + owner + "; start Beenthere as " + owner + " and not as root.");
    } else {
      throw new StartingProblem(
          Exit.EMBEDDED_SERVER_FAILED,
          "PostgreSQL does not work as root, and this system does not let root be nobody for it;"
              + " start Beenthere as an ordinary user who owns the data folder, or set"
              + " BEENTHERE_DATABASE_URL to a PostgreSQL of your own.");
    }
  }

  /// Such as "18".
  String majorVersion() throws IOException {
    return run("postgres", "--version").said().replaceFirst("^\\D*(\\d+).*$", "$1");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"))
        && "Linux".equals(System.getProperty("os.name"));
  }

  private static URL archive() {
    var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    var name =
        "/postgres-" + system + "-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    var archive = PostgresProgram.class.getResource(name);
    if (archive == null) {
      throw new StartingProblem(
          Exit.EMBEDDED_SERVER_FAILED,
          "This build carries no PostgreSQL for "
              + system
              + " on "
              + machine
              + "; build with -Dpostgres.platform set to this platform, or set"
              + " BEENTHERE_DATABASE_URL to a PostgreSQL of your own.");
    }
    return archive;
  }

  /// Names the archive by its checksum in the jar, which is known without reading fifteen
  /// megabytes.
  private static String mark(URL archive) throws IOException {
    var connection = archive.openConnection();
    if (connection instanceof JarURLConnection jar && jar.getJarEntry().getCrc() != -1) {
      return Long.toHexString(jar.getJarEntry().getCrc());
    }
    return Long.toHexString(connection.getContentLengthLong());
  }

  private static void unpack(InputStream packed, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("the archive of PostgreSQL points outside itself");
        }
        if (!isForCompilers(entry.getName())) {
          Files.createDirectories(Objects.requireNonNull(path.getParent()));
          place(tar, entry, path);
        }
      }
    }
  }

  private static void place(InputStream content, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
    } else if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      if (entry.getName().contains("bin/")) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static boolean isForCompilers(String name) {
    return name.endsWith(".a") || name.endsWith(".h") || name.contains("/pgxs/");
  }
}
