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

  /// How leaned on somebody is looked at first when nobody said from where.
  private static final List<Integer> BURDENS = List.of(2_500, Fairness.FULL);

  private static final int ANY_BURDEN = Integer.MAX_VALUE;

  /// Everybody in the box with their distance by the haversine formula, as
  /// [org.beenthere.places.Point] measures it. Without a place all are equally far.
  private static final String SHOWN =
      """
          from directory.listing
               cross join lateral (
                 select sin(radians(latitude - :latitude) / 2) ^ 2
                        + cos(radians(:latitude)) * cos(radians(latitude))
                          * sin(radians(longitude - :longitude) / 2) ^ 2 as bow) far
               cross join lateral (
                 select 2 * 6371.0088 * asin(sqrt(least(1, bow))) as km) away
         where country = :country
           and latitude between :south and :north
           and longitude between :west and :east
           and certified_until >= :day
           and (back_on is null or back_on <= :day)
      """;

  private static final String OFFERED =
      "case when km <= meets_km then ways else array_remove(ways, 'IN_PERSON') end as offered";

  /// Few columns while there are many people, all of them once there are few.
  static final String PAGE =
      "with placed as materialized (\n"
          + "select specialist_id, ways, meets_km, burden, km\n"
          + SHOWN
          + """
           and burden <= :heaviest
           and (:experience = '' or :experience = any (experiences))
           and (:language = '' or :language = any (languages))),
          reached as (select specialist_id, km, round(km * 1000)::bigint + burden as rank,
          """
          + OFFERED
          + """
           from placed),
          page as (
            select specialist_id, km, rank
              from reached
             where cardinality(offered) > 0
               and (:way = '' or :way = any (offered))
               and (rank, specialist_id) > (:afterRank, :afterId)
               and rank <= :limit
             order by rank, specialist_id
             limit :size)
          select listing.*, km, rank
            from page join directory.listing using (specialist_id)
           order by rank, specialist_id
          """;

  static final String COUNT =
      "with placed as materialized (\n"
          + "select experiences, languages, ways, meets_km, places_free, km\n"
          + SHOWN
          + "), reached as materialized (select experiences, languages, places_free, km, "
          + OFFERED
          + """
           from placed),
          weighed as materialized (
            select *,
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
    return asked(database.sql(PAGE), wish, from, country, day, box)
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
    asked(database.sql(COUNT), wish, from, country, day, Box.WORLD)
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
