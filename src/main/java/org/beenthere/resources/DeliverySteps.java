package org.beenthere.resources;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// From one state of a file to the next. Whoever comes late, with a piece of work that nobody wants
/// any more, changes nothing.
@Repository
class DeliverySteps {

  /// The piece of work as it was begun; when it is no longer wanted, another one stands there.
  private static final String THIS_WORK =
      " where organization_id = :organization and id = :id and run = :run and state = :before";

  private static final String COUNTED =
      """
      new_ones = :fresh, changed_ones = :changed, same_ones = :same, mended_ones = :mended,
      closed_ones = :gone, services_done = services_total
      """;

  private static final String FORGOTTEN = ", content = null, seen = null, gone = null";

  private final JdbcClient database;

  DeliverySteps(JdbcClient database) {
    this.database = database;
  }

  /// Goes on to a new piece of work, unless somebody was faster.
  boolean goOn(
      Delivery delivery, DeliveryState state, AccountId inTheNameOf, boolean closing, Instant now) {
    return work(
                delivery,
                """
                update resources.delivery
                   set state = :state, run = run + 1, account_id = :account, closing = :closing,
                       services_done = 0, run_began_at = :now
                """)
            .param("state", state.name())
            .param("account", inTheNameOf.value())
            .param("closing", closing)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Tells how far the work is. False when it is no longer wanted.
  boolean progress(Delivery delivery, int done, int total) {
    return work(
                delivery,
                "update resources.delivery set services_done = :done, services_total = :total")
            .param("done", done)
            .param("total", total)
            .update()
        == 1;
  }

  /// It waits for a decision. False when nobody wants it any more.
  boolean ready(Delivery delivery, Tally tally, DeliveryPreview seen, Collection<UUID> gone) {
    return counted(
                delivery,
                "update resources.delivery set state = 'READY', seen = :seen::jsonb, gone = :names, "
                    + COUNTED,
                tally)
            .param("seen", JsonMapper.shared().writeValueAsString(seen))
            .param("names", gone.toArray(UUID[]::new))
            .update()
        == 1;
  }

  /// It is in. False when that is no longer wanted.
  boolean done(Delivery delivery, Tally tally) {
    return counted(
                delivery,
                "update resources.delivery set state = 'DONE', " + COUNTED + FORGOTTEN,
                tally)
            .update()
        == 1;
  }

  /// It is no list of services.
  void unreadable(Delivery delivery, FileFault why) {
    work(delivery, "update resources.delivery set state = 'UNREADABLE', fault = :fault" + FORGOTTEN)
        .param("fault", why.name())
        .update();
  }

  /// The work went wrong, and somebody may have it tried once more.
  void stop(Delivery delivery) {
    work(delivery, "update resources.delivery set state = 'STOPPED'").update();
  }

  /// It is left out, wherever it was on its way. False when it is in, or was left out before.
  boolean cancel(Delivery delivery) {
    return of(
                delivery,
                "update resources.delivery set state = 'CANCELLED', run = run + 1"
                    + FORGOTTEN
                    + """
                     where organization_id = :organization and id = :id
                       and state not in ('DONE', 'CANCELLED', 'UNREADABLE')
                    """)
            .update()
        == 1;
  }

  private StatementSpec counted(Delivery delivery, String sql, Tally tally) {
    return work(delivery, sql)
        .param("fresh", tally.fresh())
        .param("changed", tally.changed())
        .param("same", tally.same())
        .param("mended", tally.mended())
        .param("gone", tally.gone());
  }

  private StatementSpec work(Delivery delivery, String sql) {
    return of(delivery, sql + THIS_WORK)
        .param("run", delivery.run())
        .param("before", delivery.state().name());
  }

  private StatementSpec of(Delivery delivery, String sql) {
    return database
        .sql(sql)
        .param("organization", delivery.organizationId().value())
        .param("id", delivery.id());
  }
}
