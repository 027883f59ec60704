package org.beenthere.directory;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beenthere.places.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds people in the directory. Reached is whoever can meet in person at that distance, and
/// whoever answers by phone, video or text anywhere in the country.
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

  /// Everybody in the box with their distance by the haversine formula, as
  /// [org.beenthere.places.Point] measures it.
  private static final String REACHED =
      """
      with reached as %s (
        select listing.*, km, coalesce(round(km * 1000), 0)::bigint + burden as rank,
               case when km <= meets_km then ways else array_remove(ways, 'IN_PERSON') end as offered
          from directory.listing
               cross join lateral (
                 select sin(radians(latitude - :latitude) / 2) ^ 2
                        + cos(radians(:latitude)) * cos(radians(latitude))
                          * sin(radians(longitude - :longitude) / 2) ^ 2 as bow) far
               cross join lateral (
                 select 2 * 6371.0088 * asin(sqrt(case when bow > 1 then 1 else bow end)) as km) away
         where country = :country
           and latitude between :south and :north
           and longitude between :west and :east
           and certified_until >= :day
           and (back_on is null or back_on <= :day))
      """;

  private static final String PAGE =
      REACHED.formatted("not materialized")
          + """
          select *
            from reached
           where cardinality(offered) > 0
             and (:experience = '' or :experience = any (experiences))
             and (:language = '' or :language = any (languages))
             and (:way = '' or :way = any (offered))
             and (rank, specialist_id) > (:afterRank, :afterId)
             and rank <= :limit
           order by rank, specialist_id
           limit :size
          """;

  private static final String COUNT =
      REACHED.formatted("materialized")
          + """
          , weighed as (
            select offered, experiences, languages, km, places_free,
                   :experience = '' or :experience = any (experiences) as e,
                   :language = '' or :language = any (languages) as l,
                   :way = '' or :way = any (offered) as w
              from reached where cardinality(offered) > 0)
          select 'PEOPLE' as kind, '' as name, count(*) as count
            from weighed where e and l and w
          union all
          select 'NEAR', '', count(*)
            from weighed where e and l and w and places_free > 0 and km <= :near
          union all
          select 'EXPERIENCE', name, count(*)
            from weighed, unnest(experiences) as name where l and w group by name
          union all
          select 'LANGUAGE', name, count(*)
            from weighed, unnest(languages) as name where e and w group by name
          union all
          select 'WAY', name, count(*)
            from weighed, unnest(offered) as name where e and l group by name
          """;

  private final JdbcClient database;

  Finder(JdbcClient database) {
    this.database = database;
  }

  /// The next people of a search, the closest and freest first.
  List<Hit> page(Wish wish, @Nullable Place from, String country, LocalDate day, int size) {
    if (from != null) {
      for (var km : RINGS) {
        var box = Box.around(from.point(), km);
        var hits = page(wish, from, country, day, box, km * 1000L, size);
        if (hits.size() == size) {
          return hits;
        }
      }
    }
    return page(wish, from, country, day, Box.WORLD, NO_LIMIT, size);
  }

  private List<Hit> page(
      Wish wish,
      @Nullable Place from,
      String country,
      LocalDate day,
      Box box,
      long limit,
      int size) {
    var after = wish.after();
    if (after != null && after.rank() >= limit) {
      return List.of();
    }
    return asked(database.sql(PAGE), wish, from, country, day, box)
        .param("afterRank", after == null ? -1L : after.rank())
        .param("afterId", after == null ? new UUID(0, 0) : after.specialist().value())
        .param("limit", limit)
        .param("size", size)
        .query((row, number) ->
            new Hit(
                ListingTable.read(row, number),
                row.getObject("km", Double.class),
                row.getLong("rank")))
        .list();
  }

  Facets count(Wish wish, @Nullable Place from, String country, LocalDate day) {
    var tally = new Tally();
    asked(database.sql(COUNT), wish, from, country, day, Box.WORLD)
        .param("near", NEAR_KM)
        .query(tally);
    return tally.facets();
  }

  private static JdbcClient.StatementSpec asked(
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
