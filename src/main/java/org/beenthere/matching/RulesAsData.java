package org.beenthere.matching;

import java.util.EnumMap;
import java.util.Map;
import org.beenthere.matching.Edge.Needs;
import org.beenthere.matching.Edge.Proposed;
import org.beenthere.matching.Weights.Weight;
import org.beenthere.shell.DataFile;
import org.beenthere.specialists.Role;

/// The files in `resources/matching`: what counts how much, and what each role may be proposed for,
/// each line with where it comes from.
final class RulesAsData {

  static Map<Ground, Weight> weights() {
    var weights = new EnumMap<Ground, Weight>(Ground.class);
    for (var row : DataFile.rows("matching/weights.csv")) {
      weights.put(
          Ground.valueOf(row.getField("ground")),
          new Weight(
              Integer.parseInt(row.getField("points")), Integer.parseInt(row.getField("most"))));
    }
    return weights;
  }

  static Map<Role, Edge> edges() {
    var edges = new EnumMap<Role, Edge>(Role.class);
    for (var row : DataFile.rows("matching/roles.csv")) {
      edges.put(
          Role.valueOf(row.getField("role")),
          new Edge(
              Proposed.valueOf(row.getField("proposed")), Needs.valueOf(row.getField("needs"))));
    }
    return edges;
  }

  private RulesAsData() {}
}
