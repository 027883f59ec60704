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

  /// How leaned on somebody is looked at first when nobody said from where.
  private static final List<Integer> BURDENS = List.of(2_500, Fairness.FULL);

  private static final int ANY_BURDEN = Integer.MAX_VALUE;

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
      var hits = page(wish, from, country, day, box, ANY_BURDEN, km * 1000L, size);
      if (hits.size() == size) {
        return hits;
      }
    }
    return page(wish, from, country, day, Box.WORLD, ANY_BURDEN, NO_LIMIT, size);
  }

  /// All are equally far, so the order goes by the burden alone and the lightest are enough.
  private List<Hit> withoutPlace(Wish wish, String country, LocalDate day, int size) {
    for (var burden : BURDENS) {
      var hits = page(wish, null, country, day, Box.WORLD, burden, NO_LIMIT, size);
      if (hits.size() == size) {
        return hits;
      }
    }
    return page(wish, null, country, day, Box.WORLD, ANY_BURDEN, NO_LIMIT, size);
  }

  private List<Hit> page(
      Wish wish,
      @Nullable Place from,
      String country,
      LocalDate day,
      Box box,
      int heaviest,
      long limit,
      int size) {
    var after = wish.after();
    if (after != null && after.rank() >= limit) {
      return List.of();
    }
    return asked(database.sql(Questions.PAGE), wish, from, country, day, box)
        .param("heaviest", heaviest)
        .param("afterRank", after == null ? -1L : after.rank())
        .param("afterId", after == null ? new UUID(0, 0) : after.specialist().value())
        .param("limit", limit)
        .param("size", size)
        .query((row, number) ->
            new Hit(
                ListingTable.read(row, number),
                from == null ? null : row.getDouble("km"),
                row.getLong("rank")))
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
    var experience = wish.experience();
    var way = wish.way();
    return sql.param("latitude", from == null ? null : from.point().latitude(), Types.DOUBLE)
        .param("longitude", from == null ? null : from.point().longitude(), Types.DOUBLE)
        .param("country", country)
        .param("countries", Borders.around(country).toArray(String[]::new))
        .param("south", box.south())
        .param("north", box.north())
        .param("west", box.west())
        .param("east", box.east())
        .param("day", day)
        .param("experience", experience == null ? "" : experience.name())
        .param("language", wish.language())
        .param("way", way == null ? "" : way.name());
  }
}
