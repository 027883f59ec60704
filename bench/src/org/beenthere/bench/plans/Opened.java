package org.beenthere.bench.plans;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What opening a page once cost the database.
///
/// @param planning milliseconds for parsing and planning
record Opened(List<Statement> all, double planning) {

  /// Of several times the middle one, of those in which the house did nothing else meanwhile.
  static Opened typical(Collection<Opened> times) {
    var fewest = times.stream().mapToInt(one -> one.all().size()).min().orElseThrow();
    var calm =
        times.stream()
            .filter(one -> one.all().size() == fewest)
            .sorted(Comparator.comparingDouble(Opened::millis))
            .toList();
    return calm.get(calm.size() / 2);
  }

  List<Statement> statements() {
    return all.stream().filter(one -> !one.saysWhoIsAsking()).toList();
  }

  long transactions() {
    return all.size() - statements().size();
  }

  double millis() {
    return all.stream().mapToDouble(Statement::millis).sum();
  }

  double slowest() {
    return all.stream().mapToDouble(Statement::millis).max().orElse(0);
  }

  /// How often the statement came that came most often.
  long again() {
    return statements().stream()
        .collect(Collectors.groupingBy(Statement::sql, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  long sum(Function<Statement, Long> what) {
    return statements().stream().mapToLong(what::apply).sum();
  }

  String scans() {
    var all = new TreeSet<String>();
    statements().forEach(one -> all.addAll(one.scans()));
    return String.join(", ", all);
  }
}
