package org.beenthere.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.PagePlans;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The statements of the pages of help among twenty thousand services over a country as wide as the
/// United States, under row-level security. What it prints stands in `docs/query-plans.md`.
@InTheHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResourcesPlanTest {

  private static final Logger LOG = LoggerFactory.getLogger(ResourcesPlanTest.class);
  private static final int SERVICES = 20_000;
  private static final int TIMES = 40;
  private static final String EXPLAIN = "explain (analyze, buffers, costs off) ";

  /// No other test looks there.
  private static final String COUNTRY = "QQ";

  /// Four in five in forty towns, the others anywhere; one in twenty needs no travel.
  private static final List<String> A_HUNDRED_THOUSAND =
      List.of(
          """
          insert into resources.agency (organization_id, id, known_as, name)
          select :organization, gen_random_uuid(), 'a' || n, 'Agency ' || n
            from generate_series(1, 2000) n
          """,
          """
          insert into resources.service
            (organization_id, id, agency_id, known_as, name, about, cost, languages, needs, country,
             placeless, state, mended)
          select :organization, gen_random_uuid(), a.id, 's' || n, 'Service ' || n,
                 repeat('We help. ', 40), (array['FREE', 'SOME', 'UNKNOWN'])[n % 3 + 1],
                 case when n % 6 = 0 then array['en', 'es'] else array['en'] end,
                 (array['HOUSING', 'FOOD', 'WORK', 'HEALTH_CARE', 'LEGAL_HELP', 'TRANSPORT'])[n % 5 + 1 : n % 5 + 2],
                 :country, n % 20 = 0, 'OPEN', false
            from generate_series(1, :services) n
                 join resources.agency a
                   on a.organization_id = :organization and a.known_as = 'a' || (n % 2000 + 1)
          """,
          """
          insert into resources.location (organization_id, id, known_as, town, country, latitude, longitude)
          select s.organization_id, s.id, s.known_as, 'Somewhere', s.country,
                 case when n % 5 = 0 then 25 + n % 2400 * 0.01 else 27 + n % 40 * 0.53 + n % 97 * 0.003 end,
                 case when n % 5 = 0 then -124 + n % 5700 * 0.01 else -122 + n * 7 % 40 * 1.35 + n % 89 * 0.003 end
            from resources.service s, lateral (select substr(s.known_as, 2)::int) x(n)
           where s.organization_id = :organization and not s.placeless
          """,
          """
          insert into resources.service_at_location
          select organization_id, id, id, true, country, latitude, longitude
            from resources.location where organization_id = :organization
          """,
          """
          insert into resources.schedule
          select organization_id, id, day, null, day, '09:00', '17:00'
            from resources.service, generate_series(1, 1) day where organization_id = :organization
          """,
          """
          insert into resources.phone
          select organization_id, id, 0, null, '615 555 0150', '', ''
            from resources.service where organization_id = :organization
          """,
          """
          insert into resources.remark (organization_id, id, service_id, kind, words, said_on)
          select organization_id, gen_random_uuid(), id, 'OTHER', '', current_date
            from resources.service
           where organization_id = :organization and substr(known_as, 2)::int % 1000 = 1
          """);

  @Autowired Towns towns;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;
  @Autowired Resources resources;
  @Autowired HelpSearch help;
  @Autowired CandidateTable candidates;
  @Autowired House house;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Town town;

  @BeforeAll
  void twenty_thousand_services() throws SQLException {
    town = towns.found();
    // Beside others, as in a house of many organizations: where all is one's own, a whole list is
    // rightly read from end to end.
    for (int i = 0; i < 60; i++) {
      var other = towns.found();
      house.inOrganization(other.id(), () -> agency(other));
    }
    house.inOrganization(
        town.id(),
        () ->
            A_HUNDRED_THOUSAND.forEach(sql ->
                database
                    .sql(sql)
                    .param("organization", town.id().value())
                    .param("country", COUNTRY)
                    .param("services", SERVICES)
                    .update()));
    try (var session = owner.getConnection();
        var statement = session.createStatement()) {
      for (var table :
          List.of(
              "service",
              "agency",
              "location",
              "service_at_location",
              "schedule",
              "phone",
              "remark")) {
        statement.execute("vacuum analyze resources." + table);
      }
    }
  }

  private void agency(Town other) {
    database
        .sql(
            """
            insert into resources.agency (organization_id, id, known_as, name)
            values (:organization, gen_random_uuid(), 'a', 'An agency')
            """)
        .param("organization", other.id().value())
        .update();
  }

  @Test
  void every_statement_of_the_pages_reads_an_index() {
    var ids =
        visitor(() -> help.search(Wanted.ANYTHING, COUNTRY, here()).found()).stream()
            .map(one -> one.service().id())
            .toArray(UUID[]::new);
    assertThat(ids).hasSize(HelpSearch.A_PAGE);
    var organizations = new UUID[] {town.id().value()};

    plan(
        "near",
        Asking.VISITOR,
        database
            .sql(EXPLAIN + CandidateTable.NEAR)
            .param("country", COUNTRY)
            .param("south", 35.4)
            .param("north", 36.9)
            .param("west", -70.1)
            .param("east", -68.3),
        "service_at_location",
        "service");
    plan(
        "placeless",
        Asking.VISITOR,
        database.sql(EXPLAIN + CandidateTable.PLACELESS).param("country", COUNTRY),
        "service");
    plan(
        "by name",
        Asking.VISITOR,
        database
            .sql(EXPLAIN + CandidateTable.BY_NAME)
            .param("country", COUNTRY)
            .param("most", 2_000),
        "service");
    for (var statement :
        List.of(
            ServiceTable.SERVICES,
            ServiceTable.SPOTS,
            ServiceTable.PHONES,
            ServiceTable.SCHEDULES)) {
      var question = database.sql(EXPLAIN + statement).param("ids", ids);
      plan(
          "whole",
          Asking.VISITOR,
          statement.contains(":organizations")
              ? question.param("organizations", organizations)
              : question,
          "service",
          "service_at_location",
          "location",
          "phone",
          "schedule",
          "agency");
    }
    plan(
        "list",
        Asking.houseOf(town.id()),
        database
            .sql(EXPLAIN + ListTable.BY_NAME)
            .param("organization", town.id().value())
            .param("words", "")
            .param("after", ids[0])
            .param("most", ListTable.A_PAGE + 1),
        "service");
    plan(
        "wrong",
        Asking.houseOf(town.id()),
        database
            .sql(EXPLAIN + ListTable.WRONG)
            .param("organization", town.id().value())
            .param("most", ListTable.A_PAGE),
        "service");
  }

  @Test
  void every_page_reads_an_index_and_asks_nothing_for_each_line() {
    var first =
        house.as(
            Asking.houseOf(town.id()),
            () -> resources.list(town.id(), "", new UUID(0, 0)).getFirst().id());
    var pages = new PagePlans(mvc, signedIn, house, database);
    pages.opens(
        null,
        "/resources",
        "/resources?place=37203&need=FOOD&open=yes",
        "/resources/" + first,
        "/resources/services.json");
    pages.opens(
        town.manager("Ada"),
        "/resource-list",
        "/resource-list?after=" + first,
        "/resource-list?q=agency+19",
        "/resource-list/" + first,
        "/resource-list/new",
        "/resource-list/import");
    pages.areFine(10);
  }

  @Test
  void what_a_search_takes() {
    LOG.info("near: {} ms", median(() -> help.search(Wanted.ANYTHING, COUNTRY, here())));
    LOG.info(
        "near, open now: {} ms",
        median(() -> help.search(Wanted.ANYTHING.open(true), COUNTRY, here())));
    LOG.info("by name: {} ms", median(() -> help.search(Wanted.ANYTHING, COUNTRY, null)));
    assertThat(visitor(() -> help.search(Wanted.ANYTHING, COUNTRY, here()).kept().hits()))
        .hasSizeGreaterThan(SERVICES / 20);
  }

  private void plan(
      String name, Asking asking, JdbcClient.StatementSpec question, String... tables) {
    // As the driver asks it when it has asked it some times: without looking at the values.
    var lines =
        house.as(
            asking,
            () -> {
              database.sql("set local plan_cache_mode = force_generic_plan").update();
              return question.query(String.class).list();
            });
    LOG.info("{}:\n{}", name, String.join("\n", lines));
    for (var table : tables) {
      assertThat(lines)
          .as(name)
          .noneMatch(line -> line.matches(".*Seq Scan on " + table + "( .*|$)"));
    }
  }

  private double median(Supplier<?> question) {
    var times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      var start = System.nanoTime();
      assertThat((Object) visitor(question)).isNotNull();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return Math.round(times[TIMES / 2] * 10) / 10.0;
  }

  private <T> T visitor(Supplier<T> question) {
    return house.as(Asking.VISITOR, question);
  }

  /// Near one of the forty towns.
  private static Place here() {
    return new Place(
        "here", null, "Here", COUNTRY + "-1", COUNTRY, new Point(27 + 17 * 0.53, -122 + 39 * 1.35));
  }
}
