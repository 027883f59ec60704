package org.beenthere.access;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptTable {

  private final JdbcClient database;

  AttemptTable(JdbcClient database) {
    this.database = database;
  }

  /// How it stands, locked until the transaction ends, so that many tries at once are counted one
  /// after the other.
  Attempt lock(String what, byte[] who, Instant now) {
    // One statement: between two, whoever got in would take the row away.
    return database
        .sql(
            """
            insert into access.attempt as a (what, who, tries, first_at, last_at, wait_until)
            values (:what, :who, 0, :now, :now, :now)
            on conflict (what, who) do update set tries = a.tries
            returning tries, first_at, last_at, wait_until
            """)
        .param("what", what)
        .param("who", who)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Attempt.class)
        .single();
  }

  void store(String what, byte[] who, Attempt attempt) {
    database
        .sql(
            """
            update access.attempt
               set tries = :tries, first_at = :firstAt, last_at = :lastAt, wait_until = :waitUntil
             where what = :what and who = :who
            """)
        .param("what", what)
        .param("who", who)
        .param("tries", attempt.tries())
        .param("firstAt", attempt.firstAt().atOffset(ZoneOffset.UTC))
        .param("lastAt", attempt.lastAt().atOffset(ZoneOffset.UTC))
        .param("waitUntil", attempt.waitUntil().atOffset(ZoneOffset.UTC))
        .update();
  }

  int forget(String what, byte[] who) {
    return database
        .sql("delete from access.attempt where what = :what and who = :who")
        .param("what", what)
        .param("who", who)
        .update();
  }

  int forgetBefore(Instant moment) {
    return database
        .sql("delete from access.attempt where last_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
