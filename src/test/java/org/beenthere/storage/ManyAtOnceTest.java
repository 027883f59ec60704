package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// More people at once than the house has connections to PostgreSQL.
@InTheHouse
class ManyAtOnceTest {

  private static final int PEOPLE = 200;

  @Autowired House house;
  @Autowired JdbcClient database;

  @Test
  void who_needs_a_second_connection_gets_it_however_many_hold_a_first() throws Exception {
    Callable<Integer> work =
        () ->
            house.as(
                Asking.HOUSE,
                () -> {
                  // Long enough that everybody who can holds a first connection.
                  ask("select 1 from pg_sleep(0.02)");
                  return house.as(Asking.HOUSE, () -> ask("select 2"));
                });

    var answers = new ArrayList<Integer>();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : people.invokeAll(IntStream.range(0, PEOPLE).mapToObj(n -> work).toList())) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).hasSize(PEOPLE).containsOnly(2);
  }

  private int ask(String question) {
    return database.sql(question).query(Integer.class).single();
  }
}
