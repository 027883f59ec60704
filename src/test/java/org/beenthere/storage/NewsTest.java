package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.courier.MessageUndeliverable;
import org.beenthere.courier.Problem;
import org.beenthere.monitoring.Watches;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheHouse
class NewsTest {

  @Autowired Towns towns;
  @Autowired Watches watches;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired HikariDataSource pool;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void somebody_walks_with_somebody() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
  }

  @Test
  void that_was_heard_is_not_kept() {
    town.pair(jamie, maria);

    assertThat(isListenedFor()).isTrue();
    assertThat(stillToBeTold()).isEmpty();
  }

  @Test
  void that_a_listener_failed_over_is_kept_to_be_told_again() {
    town.pair(jamie, maria);

    var unreadable = undeliverable("not a number");
    house.inOrganization(town.id(), () -> events.publishEvent(unreadable));

    assertThat(stillToBeTold()).containsExactly("FAILED");
    forget();
  }

  @Test
  void is_heard_when_every_other_connection_is_taken() throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < pool.getMaximumPoolSize() - 1) {
        taken.add(pool.getConnection());
      }
      town.pair(jamie, maria);
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }

    assertThat(isListenedFor()).isTrue();
  }

  private boolean isListenedFor() {
    return town.as(maria, () -> watches.of(town.id(), jamie.participant())).isPresent();
  }

  private MessageUndeliverable undeliverable(String name) {
    return new MessageUndeliverable(
        town.id(),
        Identifier.fresh(),
        "quiet/" + jamie.participant() + "/1",
        name,
        Problem.ADDRESS,
        clock.instant());
  }

  private List<String> stillToBeTold() {
    return house.as(
        Asking.HOUSE,
        () ->
            database
                .sql("select status from storage.event_publication where serialized_event like ?")
                .param("%" + town.id() + "%")
                .query(String.class)
                .list());
  }

  private void forget() {
    house.as(
        Asking.HOUSE,
        () ->
            database
                .sql("delete from storage.event_publication where serialized_event like ?")
                .param("%" + town.id() + "%")
                .update());
  }
}
