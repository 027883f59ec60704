package org.beenthere.pairings;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.beenthere.vocabulary.Way;
import org.springframework.core.io.ClassPathResource;

/// The file `resources/pairings/lengths.csv`: how long a meeting usually takes, each line with why.
final class LengthsAsData {

  static Map<Way, Integer> read() {
    try (var stream = new ClassPathResource("pairings/lengths.csv").getInputStream();
        var text = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      var minutes = new EnumMap<Way, Integer>(Way.class);
      for (NamedCsvRecord row : rows) {
        minutes.put(Way.valueOf(row.getField("way")), Integer.parseInt(row.getField("minutes")));
      }
      return minutes;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private LengthsAsData() {}
}
