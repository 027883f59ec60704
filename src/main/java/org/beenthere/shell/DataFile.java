package org.beenthere.shell;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// A file that comes with the program, such as `plans/roles.csv`: what a room takes for usual, as
/// data.
public final class DataFile {

  /// The rows of a table; its first line names the columns.
  public static List<NamedCsvRecord> rows(String path) {
    try (var stream = new ClassPathResource(path).getInputStream();
        var text = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static byte[] bytes(String path) {
    try {
      return new ClassPathResource(path).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private DataFile() {}
}
