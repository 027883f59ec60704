package org.beenthere.partners;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.PartnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartnerTable {

  private static final String PARTNER =
      """
      select organization_id as organization, id, name, kind, state, since
        from partners.partner
      """;

  /// A place at a partner, as somebody signing in finds it.
  record Place(OrganizationId organization, PartnerId partner, String called) {}

  private final JdbcClient database;

  PartnerTable(JdbcClient database) {
    this.database = database;
  }

  void add(Partner partner) {
    database
        .sql(
            """
            insert into partners.partner (organization_id, id, name, kind, state, since)
            values (:organization, :id, :name, :kind, :state, :since)
            """)
        .param("organization", partner.organization().value())
        .param("id", partner.id().value())
        .param("name", partner.name())
        .param("kind", partner.kind().name())
        .param("state", partner.state().name())
        .param("since", partner.since().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// One that ended does not come back.
  boolean changeState(OrganizationId organization, PartnerId id, Partner.State state) {
    return database
            .sql(
                """
                update partners.partner set state = :state
                 where organization_id = :organization and id = :id and state <> 'ENDED'
                """)
            .param("organization", organization.value())
            .param("id", id.value())
            .param("state", state.name())
            .update()
        == 1;
  }

  Optional<Partner> withId(OrganizationId organization, PartnerId id) {
    return database
        .sql(PARTNER + "where organization_id = :organization and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Partner.class)
        .optional();
  }

  List<Partner> all(OrganizationId organization) {
    return database
        .sql(
            PARTNER
                + "where organization_id = :organization"
                + " order by state = 'ENDED', lower(name), id limit 500")
        .param("organization", organization.value())
        .query(Partner.class)
        .list();
  }

  List<Member> members(OrganizationId organization, PartnerId partner) {
    return database
        .sql(
            """
            select account_id as account, called, since from partners.member
             where organization_id = :organization and partner_id = :partner and until is null
             order by lower(called), account_id
            """)
        .param("organization", organization.value())
        .param("partner", partner.value())
        .query(Member.class)
        .list();
  }

  void addMember(
      OrganizationId organization,
      PartnerId partner,
      AccountId account,
      String called,
      Instant now) {
    database
        .sql(
            """
            insert into partners.member (organization_id, partner_id, account_id, called, since)
            values (:organization, :partner, :account, :called, :now)
            """)
        .param("organization", organization.value())
        .param("partner", partner.value())
        .param("account", account.value())
        .param("called", called)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  boolean endMember(
      OrganizationId organization, PartnerId partner, AccountId account, Instant now) {
    return database
            .sql(
                """
                update partners.member set until = :now
                 where organization_id = :organization and partner_id = :partner
                   and account_id = :account and until is null
                """)
            .param("organization", organization.value())
            .param("partner", partner.value())
            .param("account", account.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Where an account may come in, asked at the door in its name.
  List<Place> places(AccountId account) {
    return database
        .sql(
            """
            select m.organization_id as organization, m.partner_id as partner, m.called
              from partners.member m
                   join partners.partner p on p.organization_id = m.organization_id and p.id = m.partner_id
             where m.account_id = :account and m.until is null and p.state = 'ACTIVE'
             order by m.since, m.partner_id
            """)
        .param("account", account.value())
        .query(Place.class)
        .list();
  }

  void invite(
      UUID mark, OrganizationId organization, PartnerId partner, String called, Instant until) {
    database
        .sql(
            """
            insert into partners.invitation (id, organization_id, partner_id, called, until)
            values (:id, :organization, :partner, :called, :until)
            """)
        .param("id", mark)
        .param("organization", organization.value())
        .param("partner", partner.value())
        .param("called", called)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The invitation that somebody at the door shows, as long as it works.
  Optional<Place> invited(UUID mark, Instant now) {
    return database
        .sql(
            """
            select organization_id as organization, partner_id as partner, called
              from partners.invitation
             where id = :id and used_at is null and until > :now
            """)
        .param("id", mark)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Place.class)
        .optional();
  }

  /// Uses an invitation up; of two who do it at once, one does.
  boolean use(UUID mark, Instant now) {
    return database
            .sql(
                """
                update partners.invitation set used_at = :now
                 where id = :id and used_at is null and until > :now
                """)
            .param("id", mark)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Everybody who works at a partner that is there, by where and by name.
  List<Partners.Colleague> colleagues(OrganizationId organization) {
    return database
        .sql(
            """
            select p.id as partner, p.name as at, p.kind = 'COURT' as court, m.account_id as account,
                   m.called
              from partners.member m
                   join partners.partner p
                        on p.organization_id = m.organization_id and p.id = m.partner_id
             where m.organization_id = :organization and m.until is null and p.state = 'ACTIVE'
             order by p.name, m.called, m.account_id
            """)
        .param("organization", organization.value())
        .query(Partners.Colleague.class)
        .list();
  }
}
