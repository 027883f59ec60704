package org.beenthere.storage;

import java.nio.file.Path;
import java.sql.DriverManager;

/// A process of its own that writes to the house's database without pause, and says of each write
/// that it was acknowledged. It ends by being killed.
final class Scribe {

  public static void main(String[] arguments) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, theServerWasKilledFirst) -> {});
    var server = EmbeddedServer.start(Path.of(arguments[0]), Path.of(arguments[1]));
    var owner = server.address().owner();
    try (var connection =
            DriverManager.getConnection(server.address().url(), owner.user(), owner.password());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists note (number int primary key)");
      for (var number = 1; ; number++) {
        statement.execute("insert into note values (" + number + ")");
        System.out.println(number);
      }
    }
  }

  private Scribe() {}
}
