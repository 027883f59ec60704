package org.beenthere.places;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.beenthere.places.Reading.Read;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of places.
@Repository
class Atlas {

  private static final String PLACE =
      "select key, code, place.name, subdivision, country, latitude, longitude from places.place ";

  /// A town's name with what is needed to weigh it against a misspelled one.
  private record Name(String name, String place, String country, String subdivision, int codes) {}

  private record Guess(Name name, int letters, boolean here) {}

  private final JdbcClient database;
  private volatile @Nullable List<Name> names;

  Atlas(JdbcClient database) {
    this.database = database;
  }

  Optional<Place> at(String key) {
    return database.sql(PLACE + "where key = ?").param(key).query(Atlas::place).optional();
  }

  boolean knows(String country) {
    return database
        .sql("select exists (select from places.place where country = ?)")
        .param(country)
        .query(Boolean.class)
        .single();
  }

  Optional<Place> withCode(String code) {
    return database.sql(PLACE + "where code = ?").param(code).query(Atlas::place).optional();
  }

  List<Place> withCodeLike(String beginning, int limit) {
    return database
        .sql(PLACE + "where code like ? order by code limit ?")
        .params(beginning + "%", limit)
        .query(Atlas::place)
        .list();
  }

  /// The towns of a name, the largest first.
  ///
  /// @param within the code of a country, state or province, or empty
  List<Place> called(String name, String within) {
    return database
        .sql(
            PLACE
                + """
                join places.called on called.place = place.key
                where called.name = ? and (subdivision = ? or country = ? or ? = '')
                order by codes desc, country, subdivision, key
                """)
        .params(name, within, within, within)
        .query(Atlas::place)
        .list();
  }

  /// Towns whose names are a few letters away from one of the readings or begin with it: the
  /// closest first, then those in the country, then the largest.
  List<Place> spelledLike(List<Read> readings, String country, int limit) {
    var seen = new HashSet<String>();
    return readings.stream()
        .flatMap(read -> names().stream().flatMap(name -> guess(read, name, country).stream()))
        .sorted(
            Comparator.comparing(Guess::letters)
                .thenComparing(Guess::here, Comparator.reverseOrder())
                .thenComparing(guess -> -guess.name().codes()))
        .filter(guess -> seen.add(guess.name().place()))
        .limit(limit)
        .flatMap(guess -> at(guess.name().place()).stream())
        .toList();
  }

  private static Optional<Guess> guess(Read read, Name name, String country) {
    if (!name.subdivision().startsWith(read.within())) {
      return Optional.empty();
    }
    var limit = read.name().length() < 5 ? 1 : read.name().length() < 9 ? 2 : 3;
    var letters = Spelling.apart(read.name(), name.name(), limit);
    if (letters > limit && read.name().length() >= 4 && name.name().startsWith(read.name())) {
      letters = limit;
    }
    return letters > limit
        ? Optional.empty()
        : Optional.of(new Guess(name, letters, name.country().equals(country)));
  }

  /// All names, kept once they were needed: some twenty thousand short words that only change when
  /// the program starts anew.
  private List<Name> names() {
    var known = names;
    if (known == null) {
      known =
          database
              .sql(
                  """
                  select called.name, place, country, subdivision, codes
                  from places.called join places.place on place.key = called.place
                  """)
              .query(Name.class)
              .list();
      names = known;
    }
    return known;
  }

  private static Place place(ResultSet row, int number) throws SQLException {
    return new Place(
        row.getString("key"),
        row.getString("code"),
        row.getString("name"),
        row.getString("subdivision"),
        row.getString("country"),
        new Point(row.getDouble("latitude"), row.getDouble("longitude")));
  }
}
