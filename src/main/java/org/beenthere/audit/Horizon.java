package org.beenthere.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A line that no entry can cross any more once it has settled.
///
/// Entry numbers are given out before their transaction commits, so 7 may become visible after 8. A
/// transaction has its own number before it takes one for an entry (`audit.next_number`). So we
/// first look how far the entry numbers have come, then take a transaction number ourselves:
/// whoever may still add a smaller entry has a smaller one. When all of those have ended, every
/// entry up to that line is there to be seen, or never will be.
///
/// (`pg_snapshot_xmax` would not do: it is one more than the latest transaction that *ended*, and
/// somebody at work may lie beyond it.)
///
/// Transaction numbers are compared within a minute and never stored: they start anew when the
/// database is restored elsewhere.
///
/// @param entry how far the entry numbers had come
/// @param transaction whoever could still add a smaller entry has a smaller transaction number
record Horizon(long entry, long transaction) {

  /// Draws a line, now. Two statements on purpose: the second must come after the first.
  static Horizon now(JdbcClient database) {
    var entry = database.sql("select last_value from audit.entry_order").query(Long.class).single();
    var transaction =
        database.sql("select pg_current_xact_id()::text::bigint").query(Long.class).single();
    return new Horizon(entry, transaction);
  }

  /// Whether every transaction before the line has ended.
  boolean isSettled(JdbcClient database) {
    return database
            .sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            .query(Long.class)
            .single()
        >= transaction;
  }
}
