package org.beenthere.pairings;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What counting loads asks in a house of many years: twenty thousand pairings, of which one in ten
/// goes on.
@InTheHouse
@TestInstance(Lifecycle.PER_CLASS)
class LoadsPlanTest {

  private static final String EXPLAIN = "explain (analyze, costs off) ";

  @Autowired Towns towns;
  @Autowired House house;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  private Town town;
  private Viewer ada;
  private List<Viewer> peers;

  @BeforeAll
  void many_years() throws SQLException {
    town = towns.found();
    ada = town.manager("Ada");
    peers = IntStream.range(0, 8).mapToObj(n -> town.specialist("Peer " + n)).toList();
    house.inOrganization(
        town.id(),
        () -> {
          database
              .sql(
                  """
                  insert into participants.participant
                    (organization_id, id, called, language, zone, state, welcomed_at, accompanied)
                  select :organization, gen_random_uuid(), 'Somebody', 'EN', 'America/Chicago', 'ACTIVE', now(), true
                    from generate_series(1, 2000) n
                  """)
              .param("organization", town.id().value())
              .update();
          database
              .sql(
                  """
                  insert into pairings.pairing
                    (organization_id, id, participant_id, specialist_id, began_at, ended_at, ended_why)
                  select organization_id, gen_random_uuid(), id,
                         (cast(:peers as uuid[]))[1 + (row_number() over (order by id) + n) % 8],
                         now() - interval '1 year', case when n > 0 then now() end, case when n > 0 then 'MOVED_ON' end
                    from participants.participant, generate_series(0, 9) n
                   where organization_id = :organization
                  """)
              .param("organization", town.id().value())
              .param("peers", peers.stream().map(Viewer::person).toArray(UUID[]::new))
              .update();
        });
    try (var session = owner.getConnection();
        var statement = session.createStatement()) {
      statement.execute("vacuum analyze participants.participant, pairings.pairing");
    }
  }

  @Test
  void those_of_a_page_are_counted_from_the_index_of_who_walks_with_whom_now() {
    assertThat(plan(LoadTable.ALIKE.formatted("and specialist_id = any(:those)")))
        .anyMatch(line -> line.contains("pairing_of_specialist"))
        .noneMatch(line -> line.contains("Seq Scan on pairing"));
  }

  @Test
  void a_whole_organization_is_counted_without_reading_what_ended() {
    assertThat(plan(LoadTable.ALIKE.formatted("")))
        .anyMatch(line -> line.contains("pairing_of_specialist"))
        .noneMatch(line -> line.contains("Seq Scan on pairing"))
        .noneMatch(line -> line.contains("Rows Removed by Filter"));
  }

  private List<String> plan(String question) {
    return town.as(
        ada,
        () ->
            database
                .sql(EXPLAIN + question)
                .param("organization", town.id().value())
                .param("those", new UUID[] {peers.getFirst().person()})
                .query(String.class)
                .list());
  }
}
