package org.beenthere.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.referrals.RequestId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverTable {

  private static final String HANDOVER =
      """
      select organization_id as organization, id, referral_id as referral, consent_id as consent,
             partner_id as partner, account_id as account, language, way, phone, asked_at, until,
             state, taken_by, taken_called, taken_at, minutes
        from partners.handover
       where organization_id = :organization
      """;

  private final JdbcClient database;

  HandoverTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds one, unless one is open already.
  ///
  /// @return whether it was added
  boolean add(WarmHandover one) {
    return database
            .sql(
                """
                insert into partners.handover
                  (organization_id, id, referral_id, consent_id, partner_id, account_id, language,
                   way, phone, asked_at, until, state)
                values
                  (:organization, :id, :referral, :consent, :partner, :account, :language,
                   :way, :phone, :askedAt, :until, :state)
                on conflict do nothing
                """)
            .param("organization", one.organization().value())
            .param("id", one.id())
            .param("referral", one.referral().value())
            .param("consent", one.consent().value())
            .param("partner", one.partner().value())
            .param("account", one.account().value())
            .param("language", one.language().name())
            .param("way", one.way().name())
            .param("phone", one.phone())
            .param("askedAt", ReferralTable.utc(one.askedAt()))
            .param("until", ReferralTable.utc(one.until()))
            .param("state", one.state().name())
            .update()
        == 1;
  }

  Optional<WarmHandover> withId(OrganizationId organization, UUID id) {
    return database
        .sql(HANDOVER + " and id = :id")
        .param("organization", organization.value())
        .param("id", id)
        .query(WarmHandover.class)
        .optional();
  }

  Optional<WarmHandover> latest(OrganizationId organization, RequestId referral) {
    return database
        .sql(HANDOVER + " and referral_id = :referral order by asked_at desc limit 1")
        .param("organization", organization.value())
        .param("referral", referral.value())
        .query(WarmHandover.class)
        .optional();
  }

  /// The latest that is about whoever is asking, as a guest.
  Optional<WarmHandover> ofGuest(OrganizationId organization, AccountId account) {
    return database
        .sql(HANDOVER + " and account_id = :account order by asked_at desc limit 1")
        .param("organization", organization.value())
        .param("account", account.value())
        .query(WarmHandover.class)
        .optional();
  }

  /// Those that wait for somebody, and those that whoever is asking said they would come to.
  List<WarmHandover> before(OrganizationId organization, AccountId me, Instant now) {
    return database
        .sql(
            HANDOVER
                + " and (state = 'OPEN' and until > :now or state = 'TAKEN' and taken_by = :me)"
                + " order by asked_at limit 20")
        .param("organization", organization.value())
        .param("me", me.value())
        .param("now", ReferralTable.utc(now))
        .query(WarmHandover.class)
        .list();
  }

  /// Takes one; of two who do it at once, one does.
  boolean take(
      OrganizationId organization, UUID id, AccountId by, String called, int minutes, Instant now) {
    return database
            .sql(
                """
                update partners.handover
                   set state = 'TAKEN', taken_by = :by, taken_called = :called, taken_at = :now,
                       minutes = :minutes
                 where organization_id = :organization and id = :id and state = 'OPEN'
                   and until > :now
                """)
            .param("organization", organization.value())
            .param("id", id)
            .param("by", by.value())
            .param("called", called)
            .param("minutes", minutes)
            .param("now", ReferralTable.utc(now))
            .update()
        == 1;
  }

  /// They met: the number is not needed any more.
  boolean met(OrganizationId organization, UUID id) {
    return database
            .sql(
                """
                update partners.handover set state = 'MET', phone = ''
                 where organization_id = :organization and id = :id and state = 'TAKEN'
                """)
            .param("organization", organization.value())
            .param("id", id)
            .update()
        == 1;
  }

  /// Nobody came in time.
  void inVain(OrganizationId organization, Instant now) {
    database
        .sql(
            """
            update partners.handover set state = 'NOBODY', phone = ''
             where organization_id = :organization and state = 'OPEN' and until <= :now
            """)
        .param("organization", organization.value())
        .param("now", ReferralTable.utc(now))
        .update();
  }

  /// The permission under which they were to meet is over.
  void stop(OrganizationId organization, UUID consent) {
    database
        .sql(
            """
            update partners.handover set state = 'STOPPED', phone = ''
             where organization_id = :organization and consent_id = :consent
               and state in ('OPEN', 'TAKEN')
            """)
        .param("organization", organization.value())
        .param("consent", consent)
        .update();
  }

  /// Says something; the same words of the same form are said once.
  ///
  /// @return whether it was said now
  boolean say(WarmHandover in, UUID id, String called, String words, Instant now) {
    return database
            .sql(
                """
                insert into partners.word (organization_id, handover_id, id, called, words, at)
                values (:organization, :handover, :id, :called, :words, :now)
                on conflict do nothing
                """)
            .param("organization", in.organization().value())
            .param("handover", in.id())
            .param("id", id)
            .param("called", called)
            .param("words", words)
            .param("now", ReferralTable.utc(now))
            .update()
        == 1;
  }

  List<HandoverWord> words(WarmHandover in) {
    return database
        .sql(
            """
            select called, words, at from partners.word
             where organization_id = :organization and handover_id = :handover
             order by at, id limit 100
            """)
        .param("organization", in.organization().value())
        .param("handover", in.id())
        .query(HandoverWord.class)
        .list();
  }

  /// Forgets what was said before then.
  void forget(OrganizationId organization, Instant before) {
    database
        .sql(
            """
            delete from partners.word where organization_id = :organization and at < :before
            """)
        .param("organization", organization.value())
        .param("before", ReferralTable.utc(before))
        .update();
  }
}
