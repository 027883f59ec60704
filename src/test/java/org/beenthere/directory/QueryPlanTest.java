package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.Towns;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A search among ten thousand specialists, under row-level security. What it prints stands in
/// `docs/query-plans.md`.
@InTheHouse
class QueryPlanTest {

  private static final Logger LOG = LoggerFactory.getLogger(QueryPlanTest.class);
  private static final int PEOPLE = 10_000;
  private static final int TIMES = 60;

  private static final String EXPLAIN = "explain (analyze, buffers, costs off) ";

  /// Four in five live in one of forty towns, the others anywhere.
  private static final String TEN_THOUSAND =
      """
      with account as (
        insert into access.account (id, sign_in, called, language, opened_at)
        select gen_random_uuid(), 'plan-' || lower(:country) || n, 'Somebody', 'EN', now()
          from generate_series(1, :people) n
        returning id)
      insert into specialists.specialist (organization_id, id, account_id, called, places)
      select :organization, gen_random_uuid(), id, 'Somebody', 12 from account
      """;

  private static final String THEIR_LISTINGS =
      """
      with seed as materialized (select setseed(0.7)),
      placed as (
        select id, account_id, row_number() over () as n, random() as wide, random() as high,
               random() as free
          from seed, specialists.specialist
         where organization_id = :organization)
      insert into directory.listing
        (organization_id, specialist_id, account_id, called, words, first_talk, experiences,
         languages, ways, place, country, latitude, longitude, meets_km, places, places_free,
         burden, certified_until)
      select :organization, id, account_id, 'Somebody', repeat('I have been there. ', 12),
             repeat('We talk. ', 12),
             (array['ALCOHOL', 'OPIOIDS', 'STIMULANTS', 'DEPRESSION', 'ANXIETY', 'TRAUMA', 'PRISON',
                    'MILITARY', 'PARENTING', 'LGBTQ'])[n % 8 + 1 : n % 8 + 3],
             case when n % 6 = 0 then array['en', 'es'] else array['en'] end,
             array['IN_PERSON', 'PHONE', 'TEXT', 'VIDEO'], 'Somewhere', :country,
             case when n % 5 = 0 then 25 + high * 24 else 27 + (n % 40) * 0.53 + high * 0.3 end,
             case when n % 5 = 0 then -124 + wide * 57
                  else -122 + ((n * 7) % 40) * 1.35 + wide * 0.3 end,
             50, 12, (free * 12)::int, (30000 * (12 - (free * 12)::int) / 12)::int, :until
        from placed
      """;

  @Autowired Towns towns;
  @Autowired Neighbors neighbors;
  @Autowired Shelf shelf;
  @Autowired House house;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  @Autowired JdbcClient database;

  String country;
  LocalDate today;

  @BeforeEach
  void ten_thousand_specialists_over_a_country_as_wide_as_the_united_states() throws SQLException {
    country = Neighbors.country();
    var town = towns.found();
    today = neighbors.today(town);
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(TEN_THOUSAND)
                .param("organization", town.id().value())
                .param("country", country)
                .param("people", PEOPLE)
                .update());
    // Or PostgreSQL looks for each of them among all of their organization, as if it were small.
    execute("analyze specialists.specialist");
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(THEIR_LISTINGS)
                .param("organization", town.id().value())
                .param("country", country)
                .param("until", today.plusYears(1))
                .update());
    execute("vacuum analyze directory.listing");
  }

  private void execute(String statement) throws SQLException {
    try (var session = owner.getConnection();
        var command = session.createStatement()) {
      command.execute(statement);
    }
  }

  @Test
  void what_changed_and_who_is_shown_is_read_by_an_index() {
    var changed =
        explained(
            database
                .sql(EXPLAIN + Shelf.CHANGED)
                .param("edition", Long.MAX_VALUE - 1)
                .param("latest", Long.MAX_VALUE));
    var latest = explained(database.sql(EXPLAIN + Shelf.LATEST));
    var shown =
        explained(
            database
                .sql(EXPLAIN + ListingTable.SHOWN)
                .param("specialists", shown().toArray(UUID[]::new)));
    LOG.info("{}", String.join("\n", latest));

    for (var plan : List.of(changed, latest, shown)) {
      assertThat(plan)
          .anyMatch(line -> line.contains("Index"))
          .noneMatch(line -> line.contains("Seq Scan on listing"));
    }
  }

  @Test
  void everybody_is_counted_and_a_page_holds_the_nearest() {
    var found = as(() -> find(Wish.ANYBODY));
    var median = median(() -> find(Wish.ANYBODY));
    LOG.info("median ms of a search: {}", median);

    assertThat(found.facets().people()).isEqualTo(PEOPLE);
    assertThat(found.page()).hasSize(21).isSortedAccordingTo(Finder.ORDER);
  }

  private Finder.Found find(Wish wish) {
    return shelf.look(stock -> Finder.find(stock, wish, town(), country, today, 21));
  }

  private List<UUID> shown() {
    return as(() -> find(Wish.ANYBODY)).page().stream().map(Finder.Hit::specialist).toList();
  }

  private List<String> explained(JdbcClient.StatementSpec question) {
    return as(() -> question.query(String.class).list());
  }

  private <T> T as(Supplier<? extends T> question) {
    return house.as(Asking.HOUSE, question::get);
  }

  private double median(Supplier<?> question) {
    var times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      var start = System.nanoTime();
      assertThat(as(question)).isNotNull();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[TIMES / 2];
  }

  private Place town() {
    return new Place("here", null, "Here", country + "-1", country, new Point(36.16, -69.2));
  }
}
