package org.beenthere.places;

import java.io.StringReader;
import java.util.zip.CRC32;
import org.beenthere.shell.DataFile;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/// Fills the places from their files, as a repeatable migration: Flyway runs it again whenever the
/// files change, as the owner of the tables, so that the program itself need not write them.
@Component
class ReferencePlaces implements JavaMigration {

  private static final int LAYOUT = 1;

  @Override
  public @Nullable MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "reference places";
  }

  @Override
  public Integer getChecksum() {
    var sum = new CRC32();
    sum.update(LAYOUT);
    for (var file : Gazetteer.FILES) {
      sum.update(DataFile.bytes("places/" + file));
    }
    return (int) sum.getValue();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    var connection = context.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute("truncate places.called, places.place");
    }
    var gazetteer = Gazetteer.read();
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    copy.copyIn(
        "copy places.place (key, country, subdivision, name, code, latitude, longitude, codes)"
            + " from stdin",
        new StringReader(gazetteer.places()));
    copy.copyIn("copy places.called (name, place) from stdin", new StringReader(gazetteer.names()));
    try (var statement = connection.createStatement()) {
      statement.execute("analyze places.place, places.called");
    }
  }
}
