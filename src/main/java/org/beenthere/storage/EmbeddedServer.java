package org.beenthere.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.beenthere.storage.DatabaseAddress.Login;

/// The PostgreSQL server that lives in the house, with its data in a folder beside it.
///
/// The library that starts it is made for tests and passes `-F` (no fsync) on the command line; a
/// later `-c fsync=on` there wins, and without it an acknowledged note could be lost with the
/// machine's power.
final class EmbeddedServer implements AutoCloseable {

  private static final String DATABASE = "beenthere";

  private final EmbeddedPostgres server;
  private final DatabaseAddress address;

  private EmbeddedServer(EmbeddedPostgres server, DatabaseAddress address) {
    this.server = server;
    this.address = address;
  }

  DatabaseAddress address() {
    return address;
  }

  static EmbeddedServer start(Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    var secret = secret(folder.resolve("secret"));
    var data = folder.resolve("postgres");
    var port = freePort();
    var server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(folder.resolve("postgres-program").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setLocaleConfig("pwfile", folder.resolve("secret").toString())
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("locale", "C.UTF-8")
            .setConnectConfig("password", secret)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "100")
            .start();
    var address =
        new DatabaseAddress(
            "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
            new Login("beenthere_owner", secret),
            new Login("beenthere_app", secret));
    new Roles(server.getPostgresDatabase(), address).prepare(DATABASE);
    return new EmbeddedServer(server, address);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// The password of this house's own server: made once, readable by its owner alone.
  private static String secret(Path file) throws IOException {
    if (Files.notExists(file)) {
      var bytes = new byte[24];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file).strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
