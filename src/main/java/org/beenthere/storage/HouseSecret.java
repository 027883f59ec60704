package org.beenthere.storage;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.beenthere.storage.StartingProblem.Exit;
import org.jspecify.annotations.Nullable;

/// The passwords of this house's own server: made once, readable by the owner of the file alone,
/// and three, so that knowing one of them opens nothing else. A line each, in this order, for
/// scripts; PostgreSQL's own programs read the first.
///
/// @param superuser of the role `postgres`, which only prepares the others
/// @param owner of the role that runs migrations
/// @param app of the role that the program works as
record HouseSecret(Path file, String superuser, String owner, String app) {

  private static final int LINES = 3;

  /// @throws StartingProblem when PostgreSQL's data are there and the password that opens them is
  ///   not; nothing is written then
  static HouseSecret in(Path folder) throws IOException {
    var file = folder.resolve("secret");
    var lines = Files.exists(file) ? lines(file) : List.<String>of();
    var lost = lines.isEmpty() || lines.getFirst().isBlank();
    if (lost && Files.exists(folder.resolve("postgres"))) {
      throw wrong(file, null);
    }
    if (lines.size() < LINES) {
      lines =
          Stream.concat(
                  lost ? Stream.empty() : lines.stream(), Stream.generate(HouseSecret::password))
              .limit(LINES)
              .toList();
      write(file, lines);
    }
    return new HouseSecret(file, lines.get(0), lines.get(1), lines.get(2));
  }

  /// The passwords are not those of the PostgreSQL beside them.
  static StartingProblem wrong(Path file, @Nullable Throwable cause) {
    return new StartingProblem(
        Exit.SECRET_NOT_OURS,
        "The passwords of the PostgreSQL in the house are not, or no longer, in "
            + file
            + "; put back the file that belongs to this house (each backup holds it).",
        cause);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (MalformedInputException notText) {
      throw wrong(file, notText);
    }
  }

  private static String password() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Whole or not at all: half a password after a full disk would lock the house for good.
  private static void write(Path file, List<String> lines) throws IOException {
    var fresh = file.resolveSibling("secret.new");
    Files.deleteIfExists(fresh);
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(fresh, lines);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Without the passwords, so that they get into no log.
  @Override
  public String toString() {
    return file.toString();
  }
}
