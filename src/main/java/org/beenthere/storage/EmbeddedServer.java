package org.beenthere.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.beenthere.storage.DatabaseAddress.Login;
import org.postgresql.ds.PGSimpleDataSource;

/// The PostgreSQL server that lives in the house, with its data in a folder beside it.
///
/// The folder is held for one process ([FolderLock]). Whoever holds it may stop what an earlier
/// process left running there, so a house that was killed opens again by itself, and PostgreSQL's
/// own log of changes brings back every write that was acknowledged.
final class EmbeddedServer implements AutoCloseable {

  private static final String DATABASE = "beenthere";
  private static final String WRONG_PASSWORD = "28P01";

  private final FolderLock lock;
  private final HouseSecret secret;
  private final Cluster cluster;
  private final Keeper keeper;

  private EmbeddedServer(FolderLock lock, HouseSecret secret, Cluster cluster) throws IOException {
    this.lock = lock;
    this.secret = secret;
    this.cluster = cluster;
    this.keeper = new Keeper(cluster);
  }

  /// Opens the house's own server on a folder, new or found again.
  ///
  /// @param programs where PostgreSQL's programs are unpacked
  static EmbeddedServer start(Path folder, Path programs) {
    var absolute = folder.toAbsolutePath().normalize();
    try {
      var lock = FolderLock.take(absolute);
      try {
        return open(absolute.toRealPath(), programs.toAbsolutePath(), lock);
      } catch (IOException | RuntimeException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw Diagnosis.ofFiles(absolute, failure);
    }
  }

  private static EmbeddedServer open(Path folder, Path programs, FolderLock lock)
      throws IOException {
    var secret = HouseSecret.in(folder);
    var cluster = new Cluster(folder, PostgresProgram.unpackedIn(programs), secret);
    cluster.start();
    var server = new EmbeddedServer(lock, secret, cluster);
    try {
      new Roles(server::superuser, server.address()).prepare(DATABASE);
    } catch (SQLException failure) {
      server.keeper.close();
      if (WRONG_PASSWORD.equals(failure.getSQLState())) {
        throw HouseSecret.wrong(secret.file(), failure);
      }
      throw Diagnosis.ofServer(folder, String.valueOf(failure.getMessage()), failure);
    }
    return server;
  }

  DatabaseAddress address() {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/" + DATABASE,
        new Login("beenthere_owner", secret.owner()),
        new Login("beenthere_app", secret.app()));
  }

  DataSource superuser() {
    return superuser("postgres");
  }

  DataSource superuser(String database) {
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {cluster.port()});
    source.setDatabaseName(database);
    source.setUser("postgres");
    source.setPassword(secret.superuser());
    return source;
  }

  @Override
  public void close() throws IOException {
    try {
      keeper.close();
    } finally {
      lock.close();
    }
  }
}
