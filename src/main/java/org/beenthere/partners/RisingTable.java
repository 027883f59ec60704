package org.beenthere.partners;

import static org.beenthere.partners.ReferralTable.REFERRAL;
import static org.beenthere.partners.ReferralTable.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.referrals.RequestId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who of those whom partners referred waits for a human word, and who was told that it takes long.
@Repository
class RisingTable {

  private final JdbcClient database;

  RisingTable(JdbcClient database) {
    this.database = database;
  }

  /// Those who wait for a human word and whom whoever is asking sees, the longest first.
  List<Referral> waiting(OrganizationId organization, int size) {
    return database
        .sql(
            REFERRAL
                + " and spoken_at is null and over_at is null order by referred_at, id limit :size")
        .param("organization", organization.value())
        .param("size", size)
        .query(Referral.class)
        .list();
  }

  /// Somebody spoke with them.
  void spoke(OrganizationId organization, RequestId id, Instant at) {
    database
        .sql(
            """
            update partners.referral set spoken_at = :at
             where organization_id = :organization and id = :id and spoken_at is null
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("at", utc(at))
        .update();
  }

  /// Those who have waited since before then and of whom nobody was told yet.
  ///
  /// @param rung `second` or `managers`
  List<Referral> unheard(OrganizationId organization, String rung, Instant before) {
    return database
        .sql(
            REFERRAL
                + " and spoken_at is null and over_at is null and referred_at <= :before and "
                + rung
                + "_told_at is null order by referred_at, id limit 500")
        .param("organization", organization.value())
        .param("before", utc(before))
        .query(Referral.class)
        .list();
  }

  /// How many still wait of those whom each second person was told of, and when they were told
  /// last.
  Map<AccountId, Asked> asked(OrganizationId organization) {
    return database
        .sql(
            """
            select second_account, max(second_told_at) as last,
                   count(*) filter (where spoken_at is null and over_at is null) as waiting
              from partners.referral
             where organization_id = :organization and second_account is not null
             group by second_account
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            Map.entry(
                new AccountId(row.getObject("second_account", UUID.class)),
                new Asked(
                    row.getLong("waiting"),
                    row.getObject("last", OffsetDateTime.class).toInstant())))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// What was asked of somebody so far.
  record Asked(long waiting, Instant last) {
    static final Asked NOTHING = new Asked(0, Instant.EPOCH);
  }

  /// Writes down that a second person is told; of two who do it at once, one does.
  boolean tellSecond(Referral one, @Nullable AccountId second, Instant now) {
    return database
            .sql(
                """
                update partners.referral set second_told_at = :now, second_account = :second
                 where organization_id = :organization and id = :id and second_told_at is null
                   and spoken_at is null and over_at is null
                """)
            .param("organization", one.organization().value())
            .param("id", one.id().value())
            .param("second", second == null ? null : second.value())
            .param("now", utc(now))
            .update()
        == 1;
  }

  /// Writes down that the managers are told, and who supervises the second person, if anybody does;
  /// of two who do it at once, one does.
  boolean tellManagers(Referral one, @Nullable AccountId supervisor, Instant now) {
    return database
            .sql(
                """
                update partners.referral set managers_told_at = :now, supervisor_account = :supervisor
                 where organization_id = :organization and id = :id and managers_told_at is null
                   and spoken_at is null and over_at is null
                """)
            .param("organization", one.organization().value())
            .param("id", one.id().value())
            .param("supervisor", supervisor == null ? null : supervisor.value())
            .param("now", utc(now))
            .update()
        == 1;
  }
}
