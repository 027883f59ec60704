package org.beenthere.arrivals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrivalTable {

  private static final String ARRIVAL =
      """
      select organization_id, id, account_id, file_name, state, run, letters, separator, rows_total,
             rows_done, received_at, run_began_at, decided_at, came, here, left_out, paired, unpaired
        from arrivals.arrival
       where organization_id = :organization
      """;

  private final JdbcClient database;

  ArrivalTable(JdbcClient database) {
    this.database = database;
  }

  void add(Arrival arrival) {
    database
        .sql(
            """
            insert into arrivals.arrival
              (organization_id, id, account_id, file_name, state, run, letters, separator,
               rows_total, received_at, run_began_at)
            values (:organization, :id, :account, :fileName, :state, :run, :letters, :separator,
                    :rows, :now, :now)
            """)
        .param("organization", arrival.organizationId().value())
        .param("id", arrival.id().value())
        .param("account", arrival.accountId().value())
        .param("fileName", arrival.fileName())
        .param("state", arrival.state().name())
        .param("run", arrival.run())
        .param("letters", arrival.letters())
        .param("separator", arrival.separator())
        .param("rows", arrival.rowsTotal())
        .param("now", utc(arrival.receivedAt()))
        .update();
  }

  void hasRows(Arrival arrival, int rows) {
    database
        .sql(
            """
            update arrivals.arrival set rows_total = :rows
             where organization_id = :organization and id = :id
            """)
        .param("rows", rows)
        .param("organization", arrival.organizationId().value())
        .param("id", arrival.id().value())
        .update();
  }

  Optional<Arrival> withId(OrganizationId organization, ArrivalId id) {
    return database
        .sql(ARRIVAL + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Arrival.class)
        .optional();
  }

  /// The latest lists, newest first.
  List<Arrival> latest(OrganizationId organization, int size) {
    return database
        .sql(ARRIVAL + "order by received_at desc, id desc limit :size")
        .param("organization", organization.value())
        .param("size", size)
        .query(Arrival.class)
        .list();
  }

  List<Arrival> atWork(OrganizationId organization) {
    return database
        .sql(ARRIVAL + "and state in ('READING', 'BRINGING') order by received_at")
        .param("organization", organization.value())
        .query(Arrival.class)
        .list();
  }

  /// Goes on to a new piece of work or to rest, unless somebody was faster.
  boolean goOn(
      Arrival arrival, ArrivalState state, AccountId inTheNameOf, Instant now, boolean decided) {
    return database
            .sql(
                """
                update arrivals.arrival
                   set state = :state, run = run + 1, account_id = :account, rows_done = 0,
                       run_began_at = :now, decided_at = :decidedAt
                 where organization_id = :organization and id = :id
                   and run = :run and state = :before
                """)
            .param("state", state.name())
            .param("account", inTheNameOf.value())
            .param("now", utc(now))
            .param("decidedAt", decided ? utc(now) : null)
            .param("organization", arrival.organizationId().value())
            .param("id", arrival.id().value())
            .param("run", arrival.run())
            .param("before", arrival.state().name())
            .update()
        == 1;
  }

  /// Tells how far the work is. False when the work is no longer wanted.
  boolean progress(Arrival arrival, int done) {
    return database
            .sql(
                """
                update arrivals.arrival set rows_done = :done
                 where organization_id = :organization and id = :id
                   and run = :run and state = :state
                """)
            .param("done", done)
            .param("organization", arrival.organizationId().value())
            .param("id", arrival.id().value())
            .param("run", arrival.run())
            .param("state", arrival.state().name())
            .update()
        == 1;
  }

  /// Ends a piece of work. False when it is no longer wanted.
  boolean rest(Arrival arrival, ArrivalState state) {
    return database
            .sql(
                """
                update arrivals.arrival set state = :state, rows_done = rows_total
                 where organization_id = :organization and id = :id
                   and run = :run and state = :before
                """)
            .param("state", state.name())
            .param("organization", arrival.organizationId().value())
            .param("id", arrival.id().value())
            .param("run", arrival.run())
            .param("before", arrival.state().name())
            .update()
        == 1;
  }

  /// The people of the list are in. False when that is no longer wanted.
  boolean done(Arrival arrival, Brought brought, Instant now) {
    return database
            .sql(
                """
                update arrivals.arrival
                   set state = 'DONE', decided_at = :now, rows_done = rows_total, came = :came,
                       here = :here, left_out = :leftOut, paired = :paired, unpaired = :unpaired
                 where organization_id = :organization and id = :id
                   and run = :run and state = 'BRINGING'
                """)
            .param("now", utc(now))
            .param("came", brought.came())
            .param("here", brought.here())
            .param("leftOut", brought.leftOut())
            .param("paired", brought.paired())
            .param("unpaired", brought.unpaired())
            .param("organization", arrival.organizationId().value())
            .param("id", arrival.id().value())
            .param("run", arrival.run())
            .update()
        == 1;
  }

  /// Lists that nobody decided about since then.
  List<Arrival> undecidedSince(OrganizationId organization, Instant then) {
    return database
        .sql(ARRIVAL + "and state in ('READY', 'STOPPED') and run_began_at < :then")
        .param("organization", organization.value())
        .param("then", utc(then))
        .query(Arrival.class)
        .list();
  }

  /// Lists decided before then of which rows are still kept.
  List<Arrival> keptSince(OrganizationId organization, Instant then) {
    return database
        .sql(
            ARRIVAL
                + """
                and decided_at < :then
                and exists (select 1 from arrivals.row r
                             where r.organization_id = arrival.organization_id
                               and r.arrival_id = arrival.id)
                """)
        .param("organization", organization.value())
        .param("then", utc(then))
        .query(Arrival.class)
        .list();
  }

  /// One list of an organization at a time is brought in; the next one waits here until the end of
  /// the transaction and then sees who has come.
  void waitForTurn(OrganizationId organization) {
    // No page waits for this, so it may take longer than a page would.
    database
        .sql(
            """
            select set_config('lock_timeout', '10min', true),
                   set_config('statement_timeout', '10min', true)
            """)
        .query((row, number) -> true)
        .list();
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('arrivals ' || :organization, 0))")
        .param("organization", organization.toString())
        .query((row, number) -> true)
        .list();
  }

  private static java.time.OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
