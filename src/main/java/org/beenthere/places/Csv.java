package org.beenthere.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The files in `resources/places`.
final class Csv {

  static List<NamedCsvRecord> read(String file) {
    try (var stream = new ClassPathResource("places/" + file).getInputStream();
        var text = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static byte[] bytes(String file) {
    try {
      return new ClassPathResource("places/" + file).getContentAsByteArray();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private Csv() {}
}
