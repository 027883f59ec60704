package org.beenthere.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is read from the database comes as the values of the house.
@InTheHouse
class RecordMapperTest {

  private record Meeting(
      AccountId who,
      @Nullable AccountId withWhom,
      Instant beginsAt,
      LocalDate day,
      Way way,
      int minutes) {}

  private record Lone(int minutes) {}

  @Autowired JdbcClient database;

  @Test
  void each_part_of_a_record_is_read_from_the_column_of_its_name() {
    var who = UUID.randomUUID();
    var meeting =
        database
            .sql(
                """
                select 30 as minutes, 'VIDEO' as way, :who::uuid as who, null::uuid as with_whom,
                       timestamptz '2031-03-30 01:30:00.25+00' as begins_at, date '2031-03-30' as day
                """)
            .param("who", who)
            .query(Meeting.class)
            .single();

    assertThat(meeting)
        .isEqualTo(
            new Meeting(
                new AccountId(who),
                null,
                Instant.parse("2031-03-30T01:30:00.250Z"),
                LocalDate.of(2031, 3, 30),
                Way.VIDEO,
                30));
  }

  @Test
  void a_column_that_is_not_there_is_told_and_not_taken_for_nothing() {
    assertThatThrownBy(() -> database.sql("select 30 as hours").query(Lone.class).single())
        .rootCause()
        .hasMessageContaining("minutes");
  }
}
