package org.beenthere.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// What an earlier process left running or lying in PostgreSQL's data when it was killed. Ask only
/// while holding the folder's lock.
final class LeftOver {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path data;

  LeftOver(Path data) {
    this.data = data;
  }

  boolean serverRuns() throws IOException {
    return server().isPresent();
  }

  /// The first process of the server that works on this data, if it runs.
  Optional<ProcessHandle> server() throws IOException {
    return writtenDown().filter(LeftOver::isPostgres);
  }

  /// Ends what does not end by being asked, such as the children of a server that was killed. They
  /// can lose nothing that was acknowledged.
  void clear() throws IOException {
    if (writtenDown().filter(process -> !isPostgres(process)).isPresent()) {
      // The number belongs to another program by now, as after the machine was started anew.
      // PostgreSQL would take that program for itself and refuse to start.
      Files.delete(data.resolve("postmaster.pid"));
    }
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    for (var still = workingHere(); !still.isEmpty(); still = workingHere()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("processes " + still + " of PostgreSQL do not end");
      }
      still.forEach(ProcessHandle::destroyForcibly);
      // Looked at again rather than waited for: a process that ended stays on the list until its
      // parent takes notice, which some parents never do.
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private Optional<ProcessHandle> writtenDown() throws IOException {
    var file = data.resolve("postmaster.pid");
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    return Files.readString(file)
        .lines()
        .findFirst()
        .map(String::strip)
        .filter(line -> line.matches("\\d{1,18}"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
  }

  /// A server process works in its data folder, also when its parent is gone. Only Linux tells us
  /// so; elsewhere what was written down must do.
  private List<ProcessHandle> workingHere() {
    return ProcessHandle.allProcesses()
        .filter(LeftOver::isPostgres)
        .filter(process -> {
          try {
            var place = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.readSymbolicLink(place).equals(data);
          } catch (IOException goneOrNotOurs) {
            return false;
          }
        })
        .toList();
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(path -> path.endsWith("/postgres")).isPresent();
  }
}
