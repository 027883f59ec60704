package org.beenthere.partners;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.partners.Referral.Step;
import org.beenthere.referrals.RequestId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whom partners referred, and what became of it. Who may see which row is said by the policies.
@Repository
class ReferralTable {

  static final String REFERRAL =
      """
      select organization_id as organization, id, partner_id as partner, consent_id as consent,
             member_id as member, account_id as account, participant_id as participant, called,
             language, referred_at, spoken_at, second_told_at, second_account, managers_told_at,
             over_at
        from partners.referral
       where organization_id = :organization
      """;

  /// A step that was taken.
  record Taken(Step step, Instant at) {}

  private final JdbcClient database;

  ReferralTable(JdbcClient database) {
    this.database = database;
  }

  void add(Referral one) {
    database
        .sql(
            """
            insert into partners.referral
              (organization_id, id, partner_id, consent_id, member_id, account_id, called, language,
               referred_at)
            values
              (:organization, :id, :partner, :consent, :member, :account, :called, :language, :now)
            """)
        .param("organization", one.organization().value())
        .param("id", one.id().value())
        .param("partner", one.partner().value())
        .param("consent", one.consent().value())
        .param("member", one.member().value())
        .param("account", one.account().value())
        .param("called", one.called())
        .param("language", one.language().name())
        .param("now", utc(one.referredAt()))
        .update();
  }

  Optional<Referral> withId(OrganizationId organization, RequestId id) {
    return one(organization, "id", id.value());
  }

  Optional<Referral> ofAccount(OrganizationId organization, AccountId account) {
    return one(organization, "account_id", account.value());
  }

  Optional<Referral> ofParticipant(OrganizationId organization, ParticipantId participant) {
    return one(organization, "participant_id", participant.value());
  }

  private Optional<Referral> one(OrganizationId organization, String column, UUID value) {
    return database
        .sql(REFERRAL + " and " + column + " = :value order by referred_at desc limit 1")
        .param("organization", organization.value())
        .param("value", value)
        .query(Referral.class)
        .optional();
  }

  /// Those a partner sees, the latest first.
  List<Referral> ofPartner(OrganizationId organization, UUID partner, int size) {
    return database
        .sql(REFERRAL + " and partner_id = :partner order by referred_at desc, id limit :size")
        .param("organization", organization.value())
        .param("partner", partner)
        .param("size", size)
        .query(Referral.class)
        .list();
  }

  List<Taken> steps(OrganizationId organization, RequestId id) {
    return database
        .sql(
            """
            select step, at from partners.news
             where organization_id = :organization and referral_id = :id
             order by at, step
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Taken.class)
        .list();
  }

  /// Adds a step; taken twice it is taken once.
  void took(OrganizationId organization, RequestId id, Step step, Instant at) {
    database
        .sql(
            """
            insert into partners.news (organization_id, referral_id, step, at)
            values (:organization, :id, :step, :at)
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("step", step.name())
        .param("at", utc(at))
        .update();
  }

  void accepted(OrganizationId organization, RequestId id, ParticipantId participant) {
    database
        .sql(
            """
            update partners.referral set participant_id = :participant
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("participant", participant.value())
        .update();
  }

  /// It is over, or it goes on after all.
  void over(OrganizationId organization, RequestId id, @Nullable Instant at) {
    database
        .sql(
            """
            update partners.referral set over_at = :at
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("at", at == null ? null : utc(at))
        .update();
    if (at == null) {
      database
          .sql(
              """
              delete from partners.news
               where organization_id = :organization and referral_id = :id and step = 'CLOSED'
              """)
          .param("organization", organization.value())
          .param("id", id.value())
          .update();
    }
  }

  /// Whoever took everything back is not named here any more.
  void forget(OrganizationId organization, RequestId id) {
    database
        .sql(
            """
            update partners.referral set called = '·'
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
