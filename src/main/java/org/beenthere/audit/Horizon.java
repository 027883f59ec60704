package org.beenthere.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A line that no entry can cross any more once it has settled.
///
/// Entry numbers are given out before their transaction commits, so 7 may become visible after 8. A
/// transaction has its own number before it takes one for an entry (`audit.next_number`). So we
/// first look how far the entry numbers have come, then which transactions have begun; when all of
/// those have ended, every entry up to that number is there to be seen, or never will be.
///
/// Transaction numbers are compared within a minute and never stored: they start anew when the
/// database is restored elsewhere.
///
/// @param entry how far the entry numbers had come
/// @param transaction the first transaction that had not begun then
record Horizon(long entry, long transaction) {

  /// Takes a look. Two statements on purpose: the second must see what began before the first.
  static Horizon now(JdbcClient database) {
    var entry = database.sql("select last_value from audit.entry_order").query(Long.class).single();
    var transaction =
        database
            .sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
            .query(Long.class)
            .single();
    return new Horizon(entry, transaction);
  }

  /// Whether every transaction that had begun has ended.
  boolean isSettled(JdbcClient database) {
    return database
            .sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            .query(Long.class)
            .single()
        >= transaction;
  }
}
