package org.beenthere.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/// The list of people in an organization of twenty thousand, as a manager and a specialist ask it
/// under row-level security.
@InTheHouse
@TestInstance(Lifecycle.PER_CLASS)
class PeoplePlanTest {

  private static final int PEOPLE = 20_000;
  private static final String EXPLAIN = "explain (analyze, costs off) ";

  @Autowired Towns towns;
  @Autowired House house;
  @Autowired Participants participants;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Town town;
  Viewer ada;
  Viewer maria;
  Viewer jamie;

  @BeforeAll
  void twenty_thousand_people() throws SQLException {
    town = towns.found();
    ada = town.manager("Ada");
    maria = town.specialist("Maria");
    jamie = town.participant("Jamie");
    town.pair(jamie, maria);
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    insert into participants.participant
                      (organization_id, id, called, language, zone, state, welcomed_at)
                    select :organization, gen_random_uuid(), 'Somebody ' || n % 500, 'EN',
                           'America/Chicago', 'ACTIVE', now()
                      from generate_series(1, :people) n
                    """)
                .param("organization", town.id().value())
                .param("people", PEOPLE)
                .update());
    try (var session = owner.getConnection();
        var statement = session.createStatement()) {
      statement.execute("vacuum analyze participants.participant, participants.circle");
    }
  }

  @Test
  void a_managers_page_begins_in_the_index_where_the_page_before_ended() {
    var plan = plan(ada, PeopleTable.PAGE + PeopleTable.ORDER);

    assertThat(plan)
        .anyMatch(line -> line.contains("Index Scan using participant_by_name"))
        .anyMatch(line -> line.contains("Index Cond") && line.contains("sorted_as"))
        .noneMatch(line -> line.contains("Seq Scan on participant") || line.contains("Sort"));
  }

  @Test
  void a_specialists_page_looks_at_nobody_they_do_not_walk_with() {
    var plan = plan(maria, PeopleTable.PAGE + PeopleTable.AMONG_OWN + PeopleTable.ORDER);

    assertThat(plan)
        .anyMatch(line -> line.contains("participant_pkey"))
        .noneMatch(line ->
            line.contains("Seq Scan on participant") || line.contains("participant_by_name"));
  }

  @Test
  void those_who_walk_with_nobody_are_read_from_an_index_of_their_own() {
    var plan =
        town.as(
            ada,
            () ->
                database
                    .sql(EXPLAIN + AloneTable.PAGE)
                    .param("organization", town.id().value())
                    .param("welcomedAt", OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                    .param("after", new UUID(0, 0))
                    .param("size", 51)
                    .query(String.class)
                    .list());

    assertThat(plan)
        .anyMatch(line -> line.contains("participant_alone"))
        .noneMatch(line -> line.contains("Seq Scan on participant"));
  }

  @Test
  void who_may_be_the_same_person_is_found_in_indexes() {
    var plan =
        town.as(
            ada,
            () ->
                database
                    .sql(EXPLAIN + AlikeTable.ALIKE)
                    .param("organization", town.id().value())
                    .param("phone", "+16155550134")
                    .param("email", "sam@example.org")
                    .param("called", "Somebody 7")
                    .param("postalCode", "37203")
                    .param("anywhere", false)
                    .param("atMost", 5)
                    .query(String.class)
                    .list());

    assertThat(plan)
        .anyMatch(line -> line.contains("participant_by_phone"))
        .anyMatch(line -> line.contains("participant_by_email"))
        .anyMatch(line -> line.contains("participant_who_left"))
        .noneMatch(line -> line.contains("Seq Scan on participant"));
  }

  @Test
  void page_after_page_shows_everybody_once_and_in_order() {
    var shown = new ArrayList<PersonLine>();
    PersonLine last = null;
    for (var page = 0; page < 4; page++) {
      var from = last;
      var lines = town.as(ada, () -> participants.people(ada, "", from, 30));
      shown.addAll(lines);
      last = lines.getLast();
    }

    assertThat(shown).extracting(PersonLine::id).doesNotHaveDuplicates().hasSize(120);
    assertThat(shown).extracting(line -> line.called().toLowerCase(Locale.ROOT)).isSorted();
  }

  @Test
  void a_specialist_is_shown_whom_they_walk_with_and_nobody_else() {
    assertThat(town.as(maria, () -> participants.people(maria, "", null, 30)))
        .extracting(PersonLine::called)
        .containsExactly("Jamie");
    assertThat(town.as(maria, () -> participants.people(maria, "AMI", null, 30))).hasSize(1);
    assertThat(town.as(maria, () -> participants.people(maria, "some", null, 30))).isEmpty();
    assertThat(town.as(maria, () -> participants.count(maria))).isEqualTo(1);
    var dee = town.specialist("Dee");
    assertThat(town.as(dee, () -> participants.people(dee, "", null, 30))).isEmpty();
  }

  @Test
  void very_many_people_are_not_counted_to_the_end() {
    assertThat(town.as(ada, () -> participants.count(ada))).isEqualTo(Participants.MANY + 1);
  }

  private List<String> plan(Viewer viewer, String question) {
    return town.as(
        viewer,
        () ->
            database
                .sql(EXPLAIN + question)
                .param("organization", town.id().value())
                .param("afterCalled", "somebody 3")
                .param("afterId", new UUID(0, 0))
                .param("size", 51)
                .query(String.class)
                .list());
  }
}
