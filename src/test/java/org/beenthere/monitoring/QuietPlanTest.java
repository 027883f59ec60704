package org.beenthere.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.monitoring.QuietTable.Spot;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is quiet among twenty thousand, as a manager asks it under row-level security. What it
/// prints stands in `docs/query-plans.md`.
@InTheHouse
class QuietPlanTest {

  private static final Logger LOG = LoggerFactory.getLogger(QuietPlanTest.class);
  private static final int PEOPLE = 20_000;
  private static final int TIMES = 60;
  private static final String EXPLAIN = "explain (analyze, buffers, costs off) ";

  @Autowired Towns towns;
  @Autowired House house;
  @Autowired Watches watches;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Town town;
  Viewer ada;

  @BeforeEach
  void twenty_thousand_people() throws SQLException {
    town = towns.found();
    ada = town.manager("Ada");
    new ManyQuiet(house, database, owner).settle(town, PEOPLE);
  }

  @Test
  void a_page_and_the_count_read_the_index_of_those_who_are_quiet() {
    var page =
        explained(
            QuietTable.bind(
                database.sql(EXPLAIN + WatchTable.WATCH + QuietTable.PAGE), Spot.BEGINNING, 31));
    var count = explained(database.sql(EXPLAIN + QuietTable.COUNT));
    LOG.info("page\n{}\ncount\n{}", String.join("\n", page), String.join("\n", count));
    var panel = median(() -> watches.quiet(town.id(), null, null, 7));
    var shown = median(() -> watches.quiet(town.id(), null, null, 31));
    var counted = median(() -> watches.countQuiet(town.id(), null));
    LOG.info("median ms: panel {}, page {}, count {}", panel, shown, counted);

    assertThat(page)
        .anyMatch(line -> line.contains("watch_quiet"))
        .noneMatch(line -> line.contains("Seq Scan on watch") || line.contains("Sort"));
    assertThat(count).anyMatch(line -> line.contains("Index Only Scan using watch_quiet"));
    assertThat(town.as(ada, () -> watches.countQuiet(town.id(), null)).people())
        .isEqualTo(PEOPLE * 3 / 20);
    assertThat(shown).as("milliseconds for a page").isLessThan(50);
    assertThat(counted).as("milliseconds for the count").isLessThan(100);
  }

  private List<String> explained(JdbcClient.StatementSpec question) {
    return town.as(
        ada, () -> question.param("organization", town.id().value()).query(String.class).list());
  }

  private double median(Supplier<?> question) {
    var times = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      var start = System.nanoTime();
      assertThat((Object) town.as(ada, question::get)).isNotNull();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[TIMES / 2];
  }
}
