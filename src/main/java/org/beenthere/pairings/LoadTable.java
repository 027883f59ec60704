package org.beenthere.pairings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What walking with people takes, counted for many specialists at once: two questions, however
/// many they are.
@Repository
class LoadTable {

  static final String ALIKE =
      """
      select specialist_id, weight, every_days, way, count(*) as people
        from pairings.pairing
       where organization_id = :organization and ended_at is null %s
       group by specialist_id, weight, every_days, way
      """;

  /// Pairings of one specialist that take the same.
  private record Alike(
      SpecialistId specialist, Weight weight, @Nullable Rhythm agreed, int people) {}

  private final JdbcClient database;

  LoadTable(JdbcClient database) {
    this.database = database;
  }

  Loads all(OrganizationId organization) {
    return loads(
        organization,
        database.sql(ALIKE.formatted("")).param("organization", organization.value()));
  }

  Loads of(OrganizationId organization, Collection<SpecialistId> those) {
    return loads(
        organization,
        database
            .sql(ALIKE.formatted("and specialist_id = any(:those)"))
            .param("organization", organization.value())
            .param("those", those.stream().map(SpecialistId::value).toArray(UUID[]::new)));
  }

  Lengths lengths(OrganizationId organization) {
    var own = new EnumMap<Way, Integer>(Way.class);
    database
        .sql(
            "select way, minutes from pairings.meeting_length where organization_id = :organization")
        .param("organization", organization.value())
        .query((row, number) -> Map.entry(Way.valueOf(row.getString("way")), row.getInt("minutes")))
        .list()
        .forEach(one -> own.put(one.getKey(), one.getValue()));
    return Lengths.USUAL.with(own);
  }

  /// Keeps the lengths that differ from the usual ones, and forgets the others.
  void measure(OrganizationId organization, Map<Way, Integer> minutes) {
    database
        .sql("delete from pairings.meeting_length where organization_id = :organization")
        .param("organization", organization.value())
        .update();
    minutes.forEach((way, length) -> {
      if (length != Lengths.USUAL.of(way)) {
        database
            .sql(
                """
                insert into pairings.meeting_length (organization_id, way, minutes)
                values (:organization, :way, :minutes)
                on conflict (organization_id, way) do update set minutes = excluded.minutes
                """)
            .param("organization", organization.value())
            .param("way", way.name())
            .param("minutes", length)
            .update();
      }
    });
  }

  private Loads loads(OrganizationId organization, JdbcClient.StatementSpec question) {
    var lengths = lengths(organization);
    Map<SpecialistId, int[]> sums = new HashMap<>();
    List<Alike> those = question.query(LoadTable::read).list();
    for (var one : those) {
      var sum = sums.computeIfAbsent(one.specialist(), is -> new int[2]);
      sum[0] += one.people() * one.weight().halves();
      sum[1] += one.people() * lengths.aWeek(one.weight(), one.agreed());
    }
    Map<SpecialistId, Load> loads = new HashMap<>();
    sums.forEach((who, sum) ->
        loads.put(who, new Load(Math.ceilDiv(sum[0], Weight.ORDINARY.halves()), sum[1])));
    return new Loads(Map.copyOf(loads), lengths.newcomer());
  }

  private static Alike read(ResultSet row, int number) throws SQLException {
    var every = row.getObject("every_days", Integer.class);
    var way = row.getString("way");
    return new Alike(
        new SpecialistId(row.getObject("specialist_id", UUID.class)),
        Weight.valueOf(row.getString("weight")),
        every == null ? null : new Rhythm(every, way == null ? null : Way.valueOf(way)),
        row.getInt("people"));
  }
}
