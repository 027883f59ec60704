package org.beenthere.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Copies a data folder into one file, while the house is open or closed. The key of the house, in
/// the file `secret-key`, is left out: whoever steals a backup shall not read what it seals.
///
/// From an open house it is PostgreSQL's own way of copying files that are being written (Manual
/// 18, 25.3.4, "Making a Base Backup Using the Low Level API"): the copy is of many moments, and
/// the log of changes that is copied after it brings it to one when it is first started.
final class Backup {

  /// What is made anew at each start, or belongs to the running server alone.
  private static final Set<String> REMADE =
      Set.of(
          "pg_wal",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  private static final Pattern SKIPPED =
      Pattern.compile("postmaster\\..*|pg_internal\\.init.*|pgsql_tmp.*");
  private static final Pattern WAL = Pattern.compile("[0-9A-F]{24}|[0-9A-F]{8}\\.history");

  private static final int PORT_LINE = 3;
  private static final int FOLDER_MODE = 040700;
  private static final int FILE_MODE = 0100600;

  private final Path folder;
  private final Path data;
  private final TarArchiveOutputStream archive;

  private Backup(Path folder, TarArchiveOutputStream archive) {
    this.folder = folder;
    this.data = folder.resolve("postgres");
    this.archive = archive;
  }

  public static void main(String[] arguments) {
    try {
      of(Path.of(arguments[0]), Path.of(arguments[1]));
    } catch (IOException failure) {
      fail(Diagnosis.reason(failure));
    } catch (SQLException | StartingProblem failure) {
      fail(String.valueOf(failure.getMessage()));
    }
  }

  private static void fail(String reason) {
    System.err.println("There is no new backup: " + reason);
    System.exit(1);
  }

  /// Writes beside the file first, so that a file of that name is a whole backup.
  static void of(Path folder, Path file) throws IOException, SQLException {
    if (Files.notExists(folder.resolve("postgres/PG_VERSION"))) {
      throw new IOException(folder + " holds no house yet.");
    }
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var place = fresh.toAbsolutePath().getParent();
    if (place == null || !Files.isDirectory(place)) {
      throw new IOException("there is no folder " + place + ".");
    }
    Files.createFile(
        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      try (var archive =
          new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(fresh)), "UTF-8")) {
        archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        new Backup(folder.toRealPath(), archive).copy();
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void copy() throws IOException, SQLException {
    for (var name : List.of("secret", "begun-as")) {
      if (Files.exists(folder.resolve(name))) {
        add(folder.resolve(name));
      }
    }
    if (new LeftOver(data).serverRuns()) {
      copyOpen();
    } else {
      try (var held = FolderLock.take(folder)) {
        addData(Set.of());
      }
    }
  }

  private void copyOpen() throws IOException, SQLException {
    try (var connection = superuser().getConnection()) {
      var server = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
      // Keeps the log of changes from now on; gone with this connection.
      server.queryForList(
          "select pg_create_physical_replication_slot('beenthere_backup', true, true)");
      var first = wal(server, "pg_backup_start('beenthere', true)");
      addData(REMADE);
      var end =
          Objects.requireNonNull(
              server.queryForObject(
                  "select lsn::text, labelfile from pg_backup_stop(false)",
                  (row, number) -> new End(row.getString("lsn"), row.getString("labelfile"))));
      var last = wal(server, "'" + end.position() + "'::pg_lsn");
      add("postgres/backup_label", end.label());
      addLogOfChanges(first, last);
    }
  }

  private record End(String position, String label) {}

  private static String wal(JdbcTemplate server, String position) {
    return Objects.requireNonNull(
        server.queryForObject("select pg_walfile_name(" + position + ")", String.class));
  }

  private DataSource superuser() throws IOException {
    var running = Files.readAllLines(data.resolve("postmaster.pid"));
    var source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {Integer.parseInt(running.get(PORT_LINE).strip())});
    source.setDatabaseName("postgres");
    source.setUser("postgres");
    source.setPassword(HouseSecret.in(folder).superuser());
    return source;
  }

  /// @param remade the folders whose files are left out
  private void addData(Set<String> remade) throws IOException {
    try (var paths = Files.walk(data)) {
      for (var path : (Iterable<Path>) paths::iterator) {
        var inside = data.relativize(path);
        if (Files.isDirectory(path)) {
          addFolder(path);
        } else if (!remade.contains(inside.getName(0).toString())
            && !SKIPPED.matcher(path.getFileName().toString()).matches()) {
          add(path);
        }
      }
    }
  }

  private void addLogOfChanges(String first, String last) throws IOException {
    try (var files = Files.list(data.resolve("pg_wal"))) {
      for (var file : (Iterable<Path>) files::iterator) {
        var name = file.getFileName().toString();
        if (WAL.matcher(name).matches()
            && name.compareTo(first) >= 0
            && name.compareTo(last) <= 0) {
          add(file);
        }
      }
    }
  }

  private void addFolder(Path path) throws IOException {
    var entry = new TarArchiveEntry(folder.relativize(path) + "/");
    entry.setMode(FOLDER_MODE);
    archive.putArchiveEntry(entry);
    archive.closeArchiveEntry();
  }

  private void add(String name, String words) throws IOException {
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    begin(name, bytes.length);
    archive.write(bytes);
    archive.closeArchiveEntry();
  }

  /// A file may shrink, grow or go while it is read; the log of changes makes up for it. So what
  /// its size promised is written, whatever is there by then.
  private void add(Path file) throws IOException {
    try (var content = Files.newInputStream(file)) {
      var size = Files.size(file);
      begin(folder.relativize(file).toString(), size);
      var written = copy(content, size);
      archive.write(new byte[(int) (size - written)]);
      archive.closeArchiveEntry();
    } catch (NoSuchFileException gone) {
      // A table was dropped, or a file replaced.
    }
  }

  private void begin(String name, long size) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setMode(FILE_MODE);
    entry.setSize(size);
    archive.putArchiveEntry(entry);
  }

  private long copy(InputStream content, long size) throws IOException {
    var buffer = new byte[1 << 16];
    var written = 0L;
    while (written < size) {
      var read = content.read(buffer, 0, (int) Math.min(buffer.length, size - written));
      if (read < 0) {
        break;
      }
      archive.write(buffer, 0, read);
      written += read;
    }
    return written;
  }
}
