package org.beenthere.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.beenthere.storage.StartingProblem.Exit;
import org.flywaydb.core.api.exception.FlywayValidateException;

/// Finds, in what went wrong while starting, what a person has to do about it.
public final class Diagnosis {

  private static final String NO_SPACE = "No space left on device";
  private static final String DISK_FULL = "53100";
  private static final Pattern UNKNOWN_MIGRATION =
      Pattern.compile("applied migration not resolved locally: ([0-9]+(?:[._][0-9]+)*)");

  /// The problem behind a failed start, or empty when it is none that we know.
  ///
  /// @param folder the data folder
  public static Optional<StartingProblem> of(Throwable failure, Path folder) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StartingProblem problem -> {
          return Optional.of(problem);
        }
        case FlywayValidateException differs -> {
          return Optional.of(ofSchema(differs));
        }
        case SQLException full when DISK_FULL.equals(full.getSQLState()) -> {
          return Optional.of(diskFull(folder, failure));
        }
        case IOException full when says(full, NO_SPACE) -> {
          return Optional.of(diskFull(folder, failure));
        }
        default -> {}
      }
    }
    return isFull(folder, log(folder)) ? Optional.of(diskFull(folder, failure)) : Optional.empty();
  }

  /// The data folder could not be read or written.
  static StartingProblem ofFiles(Path folder, IOException failure) {
    if (says(failure, NO_SPACE)) {
      return diskFull(folder, failure);
    }
    return new StartingProblem(
        Exit.DATA_FOLDER_NOT_WRITABLE,
        "The data folder "
            + folder
            + " cannot be used: "
            + reason(failure)
            + ". Let the account that runs Beenthere read and write it, or set BEENTHERE_DATA to"
            + " another folder.",
        failure);
  }

  /// The server in the house did not start, or what it was first asked failed.
  static StartingProblem ofServer(Path folder, String words, Throwable cause) {
    return of(cause, folder)
        .orElseGet(() ->
            isFull(folder, words)
                ? diskFull(folder, cause)
                : new StartingProblem(
                    Exit.EMBEDDED_SERVER_FAILED,
                    "The PostgreSQL in the house did not start: "
                        + complaint(words)
                        + " (All it said is in "
                        + folder.resolve("postgres.log")
                        + ".)",
                    cause));
  }

  private static StartingProblem ofSchema(FlywayValidateException differs) {
    var unknown = UNKNOWN_MIGRATION.matcher(String.valueOf(differs.getMessage()));
    return unknown.find()
        ? new StartingProblem(
            Exit.SCHEMA_NOT_OURS,
            "The database was last used by a newer Beenthere: it has step "
                + unknown.group(1)
                + " of its schema, which this program does not know. Start the newer program, or"
                + " restore a backup made before the upgrade.",
            differs)
        : new StartingProblem(
            Exit.SCHEMA_NOT_OURS,
            "The schema of the database was made by another build of Beenthere: "
                + complaint(String.valueOf(differs.getMessage()))
                + " Start the program that made it, or restore a backup that belongs to this one.",
            differs);
  }

  private static StartingProblem diskFull(Path folder, Throwable cause) {
    return new StartingProblem(
        Exit.DISK_FULL,
        "The disk that holds "
            + folder
            + " is full. Nothing that was acknowledged is lost; free some space and start again.",
        cause);
  }

  /// A server that cannot write its log of changes ends in the middle of a conversation. Only its
  /// own log would say why, and that may lie on the same full disk; so we try for ourselves.
  private static boolean isFull(Path folder, String words) {
    if (words.contains(NO_SPACE)) {
      return true;
    }
    var trial = folder.resolve("trial");
    try {
      try {
        Files.write(trial, new byte[1 << 16], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        return false;
      } finally {
        Files.deleteIfExists(trial);
      }
    } catch (IOException failure) {
      return says(failure, NO_SPACE);
    }
  }

  private static boolean says(Throwable failure, String words) {
    return failure.getMessage() != null && failure.getMessage().contains(words);
  }

  /// In words, which the exceptions of files seldom hold.
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permission denied on " + denied.getFile();
      case FileAlreadyExistsException taken -> taken.getFile() + " is not a folder";
      case NoSuchFileException missing -> missing.getFile() + " is missing";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  /// The line that says what is wrong, out of many that say what was done.
  private static String complaint(String words) {
    return words
        .lines()
        .filter(line -> line.matches(".*(FATAL|PANIC|error|ERROR|mismatch).*"))
        .reduce((earlier, later) -> later)
        .or(() -> words.lines().filter(line -> !line.isBlank()).reduce((earlier, later) -> later))
        .orElse("it said nothing.")
        .strip();
  }

  /// What the server in the house said since it was last started.
  static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("postgres.log"));
    } catch (IOException thereIsNone) {
      return "";
    }
  }

  private Diagnosis() {}
}
