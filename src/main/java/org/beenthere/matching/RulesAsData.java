package org.beenthere.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.beenthere.matching.Edge.Needs;
import org.beenthere.matching.Edge.Proposed;
import org.beenthere.matching.Weights.Weight;
import org.beenthere.specialists.Role;
import org.springframework.core.io.ClassPathResource;

/// The files in `resources/matching`: what counts how much, and what each role may be proposed for,
/// each line with where it comes from.
final class RulesAsData {

  static Map<Ground, Weight> weights() {
    var weights = new EnumMap<Ground, Weight>(Ground.class);
    for (var row : read("weights.csv")) {
      weights.put(
          Ground.valueOf(row.getField("ground")),
          new Weight(
              Integer.parseInt(row.getField("points")), Integer.parseInt(row.getField("most"))));
    }
    return weights;
  }

  static Map<Role, Edge> edges() {
    var edges = new EnumMap<Role, Edge>(Role.class);
    for (var row : read("roles.csv")) {
      edges.put(
          Role.valueOf(row.getField("role")),
          new Edge(
              Proposed.valueOf(row.getField("proposed")), Needs.valueOf(row.getField("needs"))));
    }
    return edges;
  }

  private static List<NamedCsvRecord> read(String file) {
    try (var stream = new ClassPathResource("matching/" + file).getInputStream();
        var text = new InputStreamReader(stream, StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private RulesAsData() {}
}
