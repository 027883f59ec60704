package org.beenthere.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Adds up the counts of a search, row by row.
final class Tally implements RowCallbackHandler {

  private long people;
  private long near;
  private final Map<Experience, Long> experiences = new EnumMap<>(Experience.class);
  private final Map<String, Long> languages = new HashMap<>();
  private final Map<Way, Long> ways = new EnumMap<>(Way.class);

  @Override
  public void processRow(ResultSet row) throws SQLException {
    var name = row.getString("name");
    var count = row.getLong("count");
    switch (row.getString("kind")) {
      case "PEOPLE" -> people = count;
      case "NEAR" -> near = count;
      case "EXPERIENCE" -> experiences.put(Experience.valueOf(name), count);
      case "LANGUAGE" -> languages.put(name, count);
      case "WAY" -> ways.put(Way.valueOf(name), count);
      default -> throw new IllegalStateException("a count of nothing we know");
    }
  }

  Facets facets() {
    return new Facets(people, near, experiences, languages, ways);
  }
}
