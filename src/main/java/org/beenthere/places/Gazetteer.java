package org.beenthere.places;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.beenthere.shell.DataFile;

/// The files of places as rows for PostgreSQL: every postal code, and the towns that they add up
/// to. A town lies at the median of its postal codes, which a far post office box cannot pull away.
final class Gazetteer {

  static final List<String> FILES =
      List.of("us-postal-codes.csv", "nl-places.csv", "also-called.csv");

  private record Town(String subdivision, String name) {}

  private final Map<Town, List<Point>> towns = new LinkedHashMap<>();
  private final Map<Town, String> shown = new LinkedHashMap<>();
  private final Map<Town, List<String>> also = new LinkedHashMap<>();
  private final List<String> places = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();

  static Gazetteer read() {
    var gazetteer = new Gazetteer();
    gazetteer.readOtherNames();
    gazetteer.readPostalCodes();
    gazetteer.readTowns();
    gazetteer.addUpTowns();
    return gazetteer;
  }

  /// Rows of `places.place`, as `copy` reads them.
  String places() {
    return rows(places);
  }

  /// Rows of `places.called`, as `copy` reads them.
  String names() {
    return rows(names);
  }

  private void readOtherNames() {
    for (var row : DataFile.rows("places/also-called.csv")) {
      var town = new Town(row.getField("subdivision"), row.getField("place"));
      also.computeIfAbsent(town, unseen -> new ArrayList<>()).add(row.getField("also"));
      if (!row.getField("shown").isEmpty()) {
        shown.put(town, row.getField("also"));
      }
    }
  }

  private void readPostalCodes() {
    for (var row : DataFile.rows("places/us-postal-codes.csv")) {
      var town = new Town(row.getField("subdivision"), row.getField("place"));
      var point = point(row.getField("latitude"), row.getField("longitude"));
      var code = row.getField("postal_code");
      towns.computeIfAbsent(town, unseen -> new ArrayList<>()).add(point);
      place("us-" + code, town, code, point, 1);
    }
  }

  /// A second village of one name in one province is kept under a key of its own.
  private void readTowns() {
    var seen = new LinkedHashMap<Town, Integer>();
    for (var row : DataFile.rows("places/nl-places.csv")) {
      var town = new Town(row.getField("subdivision"), row.getField("place"));
      var point = point(row.getField("latitude"), row.getField("longitude"));
      var turn = seen.merge(town, 1, Integer::sum);
      if (turn == 1) {
        towns.computeIfAbsent(town, unseen -> new ArrayList<>()).add(point);
      } else {
        town(key(town) + "-" + turn, town, List.of(point));
      }
    }
  }

  private void addUpTowns() {
    towns.forEach((town, points) -> town(key(town), town, points));
  }

  private void town(String key, Town town, List<Point> points) {
    var middle =
        new Point(
            median(points.stream().mapToDouble(Point::latitude)),
            median(points.stream().mapToDouble(Point::longitude)));
    place(key, town, "\\N", middle, points.size());
    names.add(Spelling.name(town.name()) + "\t" + key);
    for (var other : also.getOrDefault(town, List.of())) {
      names.add(Spelling.name(other) + "\t" + key);
    }
  }

  private void place(String key, Town town, String code, Point point, int codes) {
    places.add(
        String.join(
            "\t",
            key,
            town.subdivision().substring(0, 2),
            town.subdivision(),
            shown.getOrDefault(town, town.name()),
            code,
            Double.toString(point.latitude()),
            Double.toString(point.longitude()),
            Integer.toString(codes)));
  }

  private static String key(Town town) {
    return (town.subdivision() + "-" + Spelling.words(town.name()).replace(' ', '-'))
        .toLowerCase(Locale.ROOT);
  }

  private static Point point(String latitude, String longitude) {
    return new Point(Double.parseDouble(latitude), Double.parseDouble(longitude));
  }

  private static double median(DoubleStream values) {
    var sorted = values.sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static String rows(java.util.Collection<String> rows) {
    return rows.stream().collect(Collectors.joining("\n", "", "\n"));
  }
}
