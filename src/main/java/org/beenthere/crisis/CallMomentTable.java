package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.crisis.CallMoment.What;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What happened while somebody needed someone, in its order.
@Repository
class CallMomentTable {

  private final JdbcClient database;

  CallMomentTable(JdbcClient database) {
    this.database = database;
  }

  /// Writes down what happened, one after the other.
  void happened(
      OrganizationId organization,
      UUID id,
      What what,
      @Nullable AccountId who,
      String words,
      Instant now) {
    inTurn(id);
    database
        .sql(
            """
            insert into crisis.moment (organization_id, call_id, number, what, account_id, words, at)
            select :organization, :id, coalesce(max(number), 0) + 1, :what, cast(:who as uuid), :words, :now
              from crisis.moment where organization_id = :organization and call_id = :id
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("what", what.name())
        .param("who", who == null ? null : who.value())
        .param("words", words)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The same, while nobody else adds to it.
  List<CallMoment> ofInTurn(OrganizationId organization, UUID id) {
    inTurn(id);
    return of(organization, id);
  }

  /// Whoever adds to what happened waits here for whoever does so already.
  private void inTurn(UUID id) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('call ' || :id, 0))::text")
        .param("id", id)
        .query(String.class)
        .list();
  }

  List<CallMoment> of(OrganizationId organization, UUID id) {
    return database
        .sql(
            """
            select what, account_id, words, at from crisis.moment
             where organization_id = :organization and call_id = :id order by number
            """)
        .param("organization", organization.value())
        .param("id", id)
        .query(CallMoment.class)
        .list();
  }

  /// What the two of each wrote to each other, by call.
  Map<UUID, List<CallMoment>> said(OrganizationId organization, List<UUID> calls) {
    record Said(UUID callId, What what, @Nullable AccountId accountId, String words, Instant at) {}
    return database
        .sql(
            """
            select call_id, what, account_id, words, at from crisis.moment
             where organization_id = :organization and call_id = any (:calls)
               and what in ('SAID', 'WROTE')
             order by call_id, number
            """)
        .param("organization", organization.value())
        .param("calls", calls.toArray(UUID[]::new))
        .query(Said.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Said::callId,
                Collectors.mapping(
                    one -> new CallMoment(one.what(), one.accountId(), one.words(), one.at()),
                    Collectors.toList())));
  }
}
