package org.beenthere.plans;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/// The files in `resources/plans`: what each role does with plans, and rules of payers that are
/// known.
final class PlansAsData {

  static List<NamedCsvRecord> rows(String file) {
    try (var stream = new ClassPathResource("plans/" + file).getInputStream();
        var text = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private PlansAsData() {}
}
