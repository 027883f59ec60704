package org.beenthere.resources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// Unpacks the tabular package of HSDS 3: its CSV files in a zip. Small files may hold endless
/// ones, so there is an end to how much is unpacked, whether we read it or only have to get past
/// it.
final class HsdsPackage {

  /// A file of the package.
  ///
  /// @param name of the table that it holds
  record Table(String name, String content) {}

  private static final int MOST_FILES = 100;
  private static final int MOST_UNPACKED = 64 * 1024 * 1024;

  /// The files of the tabular package that we read, by the table each holds.
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("organizations", "organization"),
          Map.entry("services", "service"),
          Map.entry("locations", "location"),
          Map.entry("service_at_location", "service_at_location"),
          Map.entry("service_at_locations", "service_at_location"),
          Map.entry("phones", "phone"),
          Map.entry("schedules", "schedule"),
          Map.entry("addresses", "address"),
          Map.entry("languages", "language"),
          Map.entry("cost_options", "cost_option"),
          Map.entry("attributes", "attribute"),
          Map.entry("contacts", "contact"),
          Map.entry("funding", "funding"),
          Map.entry("programs", "program"),
          Map.entry("required_documents", "required_document"),
          Map.entry("service_areas", "service_area"),
          Map.entry("taxonomy_terms", "taxonomy_term"));

  private int left = MOST_UNPACKED;

  private HsdsPackage() {}

  static List<Table> unpacked(byte[] file) throws Unreadable {
    return new HsdsPackage().all(file);
  }

  private List<Table> all(byte[] file) throws Unreadable {
    var tables = new ArrayList<Table>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (int i = 0; ; i++) {
        var entry = zip.getNextEntry();
        if (entry == null) {
          return tables;
        }
        if (i == MOST_FILES) {
          throw new Unreadable(FileFault.TOO_LARGE);
        }
        var table = FILES.get(entry.getName().replaceFirst(".*/", "").replaceFirst("\\.csv$", ""));
        if (table != null && entry.getName().endsWith(".csv")) {
          tables.add(new Table(table, text(zip)));
        } else {
          passOver(zip);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unreadable(FileFault.BROKEN);
    }
  }

  private String text(ZipInputStream zip) throws IOException, Unreadable {
    var content = zip.readNBytes(left + 1);
    take(content.length);
    return new String(content, StandardCharsets.UTF_8);
  }

  private void passOver(ZipInputStream zip) throws IOException, Unreadable {
    var bytes = new byte[64 * 1024];
    for (int read = zip.read(bytes); read >= 0; read = zip.read(bytes)) {
      take(read);
    }
  }

  private void take(int bytes) throws Unreadable {
    left -= bytes;
    if (left < 0) {
      throw new Unreadable(FileFault.TOO_LARGE);
    }
  }
}
