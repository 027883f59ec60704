package org.beenthere.directory;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beenthere.places.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds people in the directory. Reached is whoever can meet in person at that distance, also from
/// across a border, and whoever answers by phone, video or text anywhere in the country.
@Repository
class Finder {

  /// Somebody found.
  ///
  /// @param km how far away, or null when nobody said from where
  record Hit(Listing listing, @Nullable Double km, long rank) {}

  /// How far is looked first, in kilometres. A rank is never less than the distance, so whoever is
  /// further away than this stands behind this many metres, and need not be read for the first
  /// page.
  private static final List<Integer> RINGS = List.of(100, 400);

  private static final int NEAR_KM = 80;
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final JdbcClient database;

  Finder(JdbcClient database) {
    this.database = database;
  }

  /// The next people of a search, the closest and freest first.
  List<Hit> page(Wish wish, @Nullable Place from, String country, LocalDate day, int size) {
    if (from == null) {
      return withoutPlace(wish, country, day, size);
    }
    for (var km : RINGS) {
      var box = Box.around(from.point(), km);
      var hits = page(wish, from, country, day, box, km * 1000L, size);
      if (hits.size() == size) {
        return hits;
      }
    }
    return page(wish, from, country, day, Box.WORLD, NO_LIMIT, size);
  }

  private List<Hit> withoutPlace(Wish wish, String country, LocalDate day, int size) {
    var after = wish.after();
    return wished(database.sql(Questions.PAGE_ANYWHERE), wish)
        .param("country", country)
        .param("day", day)
        .param("afterBurden", after == null ? -1L : after.rank())
        .param("afterId", after == null ? new UUID(0, 0) : after.specialist().value())
        .param("size", size)
        .query((row, number) -> new Hit(ListingTable.read(row, number), null, row.getLong("rank")))
        .list();
  }

  private List<Hit> page(
      Wish wish, Place from, String country, LocalDate day, Box box, long limit, int size) {
    var after = wish.after();
    if (after != null && after.rank() >= limit) {
      return List.of();
    }
    return asked(database.sql(Questions.PAGE), wish, from, country, day, box)
        .param("afterRank", after == null ? -1L : after.rank())
        .param("afterId", after == null ? new UUID(0, 0) : after.specialist().value())
        .param("limit", limit)
        .param("size", size)
        .query((row, number) ->
            new Hit(ListingTable.read(row, number), row.getDouble("km"), row.getLong("rank")))
        .list();
  }

  Facets count(Wish wish, @Nullable Place from, String country, LocalDate day) {
    var tally = new Tally();
    asked(database.sql(Questions.COUNT), wish, from, country, day, Box.WORLD)
        .param("near", NEAR_KM)
        .query(tally);
    return tally.facets();
  }

  static JdbcClient.StatementSpec asked(
      JdbcClient.StatementSpec sql,
      Wish wish,
      @Nullable Place from,
      String country,
      LocalDate day,
      Box box) {
    return wished(sql, wish)
        .param("latitude", from == null ? null : from.point().latitude(), Types.DOUBLE)
        .param("longitude", from == null ? null : from.point().longitude(), Types.DOUBLE)
        .param("country", country)
        .param("countries", Borders.around(country).toArray(String[]::new))
        .param("south", box.south())
        .param("north", box.north())
        .param("west", box.west())
        .param("east", box.east())
        .param("day", day);
  }

  private static JdbcClient.StatementSpec wished(JdbcClient.StatementSpec sql, Wish wish) {
    var experience = wish.experience();
    var way = wish.way();
    return sql.param("experience", experience == null ? "" : experience.name())
        .param("language", wish.language())
        .param("way", way == null ? "" : way.name());
  }
}
