package org.beenthere.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beenthere.storage.PostgresProgram.Outcome;
import org.beenthere.storage.StartingProblem.Exit;
import org.springframework.util.FileSystemUtils;

/// PostgreSQL's data in the folder `postgres`, and the server that runs on it.
final class Cluster {

  private static final int ATTEMPTS = 3;

  /// Complaints that another attempt may end: somebody took the free port first, or a server was
  /// still being started when the process that started it was killed.
  private static final List<String> PASSING =
      List.of("Address already in use", "postmaster.pid\" already exists", "still in use");

  /// What no configuration file may turn off: an acknowledged write is on the disk; nobody else on
  /// the network or the machine gets in; what people wrote is in no log, where the details and the
  /// statement of an error would quote it.
  private static final Map<String, String> ALWAYS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "log_min_messages", "log",
          "log_min_error_statement", "panic",
          "log_error_verbosity", "terse",
          "log_checkpoints", "off");

  private final Path folder;
  private final Path data;
  private final Path log;
  private final PostgresProgram program;
  private final HouseSecret secret;
  private int port;

  /// @param folder the data folder of the house, held by this process
  Cluster(Path folder, PostgresProgram program, HouseSecret secret) {
    this.folder = folder;
    this.data = folder.resolve("postgres");
    this.log = folder.resolve("postgres.log");
    this.program = program;
    this.secret = secret;
  }

  int port() {
    return port;
  }

  /// Starts the server, on data that is made if there is none yet, after stopping one that was left
  /// over.
  void start() throws IOException {
    stopLeftOver();
    if (Files.notExists(data.resolve("PG_VERSION"))) {
      create();
    }
    keepLastLog();
    for (var attempt = 1; ; attempt++) {
      port = freePort();
      var started = startServer();
      if (started.well()) {
        return;
      }
      var said = Diagnosis.log(folder) + "\n" + started.said();
      if (attempt == ATTEMPTS || PASSING.stream().noneMatch(said::contains)) {
        refuseOtherVersions();
        throw Diagnosis.ofServer(folder, said, new IOException(started.said()));
      }
      stopLeftOver();
    }
  }

  /// Starts the server after it was killed, where its clients will look for it.
  void startAgain() throws IOException {
    stopLeftOver();
    var started = startServer();
    if (!started.well()) {
      throw Diagnosis.ofServer(folder, Diagnosis.log(folder), new IOException(started.said()));
    }
  }

  /// The first process of the server.
  ProcessHandle server() throws IOException {
    return new LeftOver(data)
        .server()
        .orElseThrow(() -> new IOException("PostgreSQL ended at once; see " + log));
  }

  private void stopLeftOver() throws IOException {
    var leftOver = new LeftOver(data);
    if (leftOver.serverRuns()) {
      stop();
    }
    leftOver.clear();
  }

  void stop() throws IOException {
    var asked = program.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=fast", "--timeout=60");
    if (!asked.well() && new LeftOver(data).serverRuns()) {
      program.run("pg_ctl", "stop", "--pgdata=" + data, "--mode=immediate", "--timeout=10");
    }
  }

  /// Made beside its place and moved there when it is whole; what a start that was cut short left
  /// is thrown away.
  private void create() throws IOException {
    var fresh = folder.resolve("postgres.new");
    FileSystemUtils.deleteRecursively(fresh);
    var made =
        program.run(
            "initdb",
            "--pgdata=" + fresh,
            "--username=postgres",
            "--pwfile=" + secret.file(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            // The same order of letters on every machine, and after every upgrade of its system.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--set=timezone=UTC",
            "--set=log_timezone=UTC",
            "--no-instructions");
    if (!made.well()) {
      throw Diagnosis.ofServer(folder, made.said(), new IOException("initdb failed"));
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private Outcome startServer() throws IOException {
    return program.run(
        "pg_ctl",
        "start",
        "--pgdata=" + data,
        "--log=" + log,
        "--options=" + options(),
        "--timeout=300",
        "--silent");
  }

  private String options() {
    var options = new ArrayList<>(List.of("-p " + port));
    ALWAYS.forEach((name, value) -> options.add("-c " + name + "=" + value));
    return String.join(" ", options);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Each start writes a log of its own; the one before is kept.
  private void keepLastLog() throws IOException {
    if (Files.exists(log)) {
      Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createFile(
        log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private void refuseOtherVersions() throws IOException {
    var made = Files.readString(data.resolve("PG_VERSION")).strip();
    var ours = program.majorVersion();
    if (!made.equals(ours)) {
      throw new StartingProblem(
          Exit.OTHER_POSTGRESQL,
          "The data in "
              + folder
              + " was made by PostgreSQL "
              + made
              + ", and this Beenthere carries PostgreSQL "
              + ours
              + ". Start the Beenthere that made it, or move the data as docs/operating.md tells.");
    }
  }
}
