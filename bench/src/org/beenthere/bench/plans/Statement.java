package org.beenthere.bench.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// One statement as PostgreSQL carried it out.
///
/// @param millis without planning
/// @param read how many rows were looked at in tables and indexes
/// @param shown how many came out
/// @param scans tables that were read from end to end, with their rows
/// @param plan as auto_explain wrote it
record Statement(
    String sql, double millis, long read, long shown, Set<String> scans, String plan) {

  /// From how many rows on a table is big.
  private static final long BIG = 2_000;

  static Statement of(double millis, Map<String, ?> explained, String plan) {
    var root = map(explained.get("Plan"));
    var scans = new TreeSet<String>();
    var read = read(root, scans);
    var sql = String.valueOf(explained.get("Query Text")).strip().replaceAll("\\s+", " ");
    return new Statement(sql, millis, read, rows(root, "Actual Rows"), scans, plan);
  }

  /// Who is asking, said at the beginning of each transaction.
  boolean saysWhoIsAsking() {
    return sql.startsWith("select set_config(");
  }

  private static long read(Map<String, ?> node, Set<String> scans) {
    var read = 0L;
    if (node.containsKey("Relation Name") && !node.get("Node Type").equals("ModifyTable")) {
      read =
          rows(node, "Actual Rows")
              + rows(node, "Rows Removed by Filter")
              + rows(node, "Rows Removed by Index Recheck");
      if (node.get("Node Type").equals("Seq Scan") && read >= BIG) {
        scans.add(node.get("Relation Name") + " (" + read + ")");
      }
    }
    for (var below : node.get("Plans") instanceof List<?> plans ? plans : List.of()) {
      read += read(map(below), scans);
    }
    return read;
  }

  private static long rows(Map<String, ?> node, String what) {
    return node.get(what) instanceof Number rows
        ? Math.round(rows.doubleValue() * ((Number) node.get("Actual Loops")).doubleValue())
        : 0;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> map(Object value) {
    return (Map<String, ?>) value;
  }
}
