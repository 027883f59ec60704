package org.beenthere.directory;

/// What the directory is asked, in SQL.
final class Questions {

  /// Everybody in the box with their distance by the haversine formula, as
  /// [org.beenthere.places.Point] measures it. Without a place all are equally far. From a country
  /// next door come those who can meet in person there.
  private static final String SHOWN =
      """
          from directory.listing
               cross join lateral (
                 select sin(radians(latitude - :latitude) / 2) ^ 2
                        + cos(radians(:latitude)) * cos(radians(latitude))
                          * sin(radians(longitude - :longitude) / 2) ^ 2 as bow) far
               cross join lateral (
                 select 2 * 6371.0088 * asin(sqrt(least(1, bow))) as km) away
         where country = any (:countries)
           and (country = :country or km <= meets_km and 'IN_PERSON' = any (ways))
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

  /// Without a place all are equally far, so the order goes by the burden alone, and the index
  /// holds it. Nobody is met in person from nowhere.
  static final String PAGE_ANYWHERE =
      """
      select listing.*, burden as rank
        from directory.listing
       where country = :country
         and certified_until >= :day
         and (back_on is null or back_on <= :day)
         and (:experience = '' or :experience = any (experiences))
         and (:language = '' or :language = any (languages))
         and cardinality(array_remove(ways, 'IN_PERSON')) > 0
         and (:way = '' or :way = any (array_remove(ways, 'IN_PERSON')))
         and (burden, specialist_id) > (:afterBurden, :afterId)
       order by burden, specialist_id
       limit :size
      """;

  /// Those who share the same are counted together first: they are far fewer kinds than people.
  static final String COUNT =
      "with placed as (\n"
          + "select experiences, languages, ways, meets_km, places_free, km\n"
          + SHOWN
          + "), reached as materialized (select experiences, languages, places_free, km, "
          + OFFERED
          + """
           from placed),
          alike as materialized (
            select experiences, languages, offered, count(*) as people,
                   count(*) filter (where places_free > 0 and km <= :near) as near
              from reached where cardinality(offered) > 0
             group by experiences, languages, offered),
          weighed as materialized (
            select *,
                   :experience = '' or :experience = any (experiences) as e,
                   :language = '' or :language = any (languages) as l,
                   :way = '' or :way = any (offered) as w
              from alike)
          select 'PEOPLE' as kind, '' as name, coalesce(sum(people), 0) as count
            from weighed where e and l and w
          union all
          select 'NEAR', '', coalesce(sum(near), 0)
            from weighed where e and l and w
          union all
          select 'EXPERIENCE', name, sum(people)
            from weighed, unnest(experiences) as name where l and w group by name
          union all
          select 'LANGUAGE', name, sum(people)
            from weighed, unnest(languages) as name where e and w group by name
          union all
          select 'WAY', name, sum(people)
            from weighed, unnest(offered) as name where e and l group by name
          """;

  private Questions() {}
}
