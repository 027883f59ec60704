package org.beenthere.organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.access.HatSource;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organizations of this installation and their people at work.
@Service
@Transactional
public class Organizations implements HatSource {

  private final JdbcClient database;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Organizations(
      JdbcClient database, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  /// Founds an organization with its first site and program. Asked for by the house of that new
  /// organization.
  public void found(
      OrganizationId id,
      String name,
      String country,
      Language language,
      ZoneId zone,
      String place,
      String program,
      boolean demo) {
    database
        .sql(
            """
            insert into organizations.organization
              (organization_id, name, country, language, zone, began_at, demo)
            values (:id, :name, :country, :language, :zone, :now, :demo)
            """)
        .param("id", id.value())
        .param("name", name)
        .param("country", country)
        .param("language", language.name())
        .param("zone", zone.getId())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("demo", demo)
        .update();
    addProgram(id, addSite(id, name, place, zone), program);
  }

  /// Adds a place where the organization works.
  ///
  /// @return its identifier
  public UUID addSite(OrganizationId organization, String name, String place, ZoneId zone) {
    var site = Identifier.fresh();
    database
        .sql(
            """
            insert into organizations.site (organization_id, id, name, place, zone)
            values (:organization, :id, :name, :place, :zone)
            """)
        .param("organization", organization.value())
        .param("id", site)
        .param("name", name)
        .param("place", place)
        .param("zone", zone.getId())
        .update();
    return site;
  }

  /// Adds a program at a site.
  public void addProgram(OrganizationId organization, UUID site, String name) {
    database
        .sql(
            """
            insert into organizations.program (organization_id, id, site_id, name)
            values (:organization, :id, :site, :name)
            """)
        .param("organization", organization.value())
        .param("id", Identifier.fresh())
        .param("site", site)
        .param("name", name)
        .update();
  }

  /// Changes what an organization says of itself.
  void change(OrganizationId organization, OrganizationForm form) {
    database
        .sql(
            """
            update organizations.organization
               set name = :name, country = :country, language = :language, zone = :zone
             where organization_id = :organization
            """)
        .param("organization", organization.value())
        .param("name", form.name())
        .param("country", form.country())
        .param("language", form.spoken().name())
        .param("zone", form.zone())
        .update();
  }

  /// The sites of the organization, oldest first.
  @Transactional(readOnly = true)
  public List<Site> sites(OrganizationId organization) {
    return database
        .sql(
            """
            select id, name, place, zone from organizations.site
             where organization_id = :organization order by id
            """)
        .param("organization", organization.value())
        .query(Site.class)
        .list();
  }

  /// The programs of the organization, oldest first.
  @Transactional(readOnly = true)
  public List<Program> programs(OrganizationId organization) {
    return database
        .sql(
            """
            select id, site_id, name from organizations.program
             where organization_id = :organization order by id
            """)
        .param("organization", organization.value())
        .query(Program.class)
        .list();
  }

  /// Everybody who works here now: whoever holds most keys first, and by name.
  @Transactional(readOnly = true)
  public List<StaffLine> staff(OrganizationId organization) {
    var roles =
        database
            .sql(
                """
                select account_id, hat, since from organizations.staff
                 where organization_id = :organization and until is null
                """)
            .param("organization", organization.value())
            .query(Role.class)
            .list();
    var names = accounts.called(roles.stream().map(Role::accountId).distinct().toList());
    return roles.stream()
        .map(role ->
            new StaffLine(
                role.accountId(),
                names.getOrDefault(role.accountId(), ""),
                role.hat(),
                role.since()))
        .sorted(
            Comparator.comparing(StaffLine::hat, KEYS)
                .thenComparing(StaffLine::called)
                .thenComparing(StaffLine::account, Comparator.comparing(AccountId::value)))
        .toList();
  }

  /// Those who walk with people here, or run a program, now.
  @Transactional(readOnly = true)
  public Set<AccountId> working(OrganizationId organization) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct account_id from organizations.staff
                 where organization_id = :organization and until is null
                   and hat in ('SPECIALIST', 'MANAGER')
                """)
            .param("organization", organization.value())
            .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
            .list());
  }

  private static final Comparator<Hat> KEYS = Comparator.<Hat>naturalOrder().reversed();

  private record Role(AccountId accountId, Hat hat, Instant since) {}

  /// All organizations; their names are public.
  @Transactional(readOnly = true)
  public List<Organization> all() {
    return database
        .sql(ORGANIZATION + "order by name, organization_id")
        .query(Organization.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Organization find(OrganizationId id) {
    return database
        .sql(ORGANIZATION + "where organization_id = :id")
        .param("id", id.value())
        .query(Organization.class)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /// The first program of the organization: where people are welcomed to until there is a second.
  @Transactional(readOnly = true)
  public UUID firstProgram() {
    return database
        .sql("select id from organizations.program order by id limit 1")
        .query(UUID.class)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /// Somebody works here from now on.
  ///
  /// @param specialist whom a specialist's hat stands for; null for every other hat
  public void join(
      OrganizationId organization, AccountId account, Hat hat, @Nullable SpecialistId specialist) {
    database
        .sql(
            """
            insert into organizations.staff (organization_id, account_id, hat, person_id, since)
            values (:organization, :account, :hat, :person, :now)
            on conflict (organization_id, account_id, hat)
              do update set until = null, since = excluded.since, person_id = excluded.person_id
            """)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("hat", hat.name())
        .param("person", specialist == null ? null : specialist.value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    events.publishEvent(new StaffJoined(organization, account, hat, clock.instant()));
  }

  /// Somebody no longer works here as that: the role ends now, and so does every session of theirs.
  public void leave(OrganizationId organization, AccountId account, Hat hat) {
    var ended =
        database
            .sql(
                """
                update organizations.staff set until = :now
                 where organization_id = :organization and account_id = :account
                   and hat = :hat and until is null
                """)
            .param("organization", organization.value())
            .param("account", account.value())
            .param("hat", hat.name())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (ended == 0) {
      throw new NotFound();
    }
    accounts.endSessions(account);
    events.publishEvent(new StaffLeft(organization, account, hat, clock.instant()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Viewer> hatsOf(AccountId account, String called) {
    return database
        .sql(
            """
            select s.hat, s.person_id, o.organization_id, o.name, o.country, o.zone
              from organizations.staff s join organizations.organization o using (organization_id)
             where s.account_id = :account and s.until is null
             order by o.name, s.since
            """)
        .param("account", account.value())
        .query((row, number) ->
            new Viewer(
                account,
                Hat.valueOf(row.getString("hat")),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                row.getObject("person_id", UUID.class),
                called,
                row.getString("country"),
                row.getString("zone")))
        .list();
  }

  private static final String ORGANIZATION =
      """
      select organization_id, name, country, language, zone, began_at, demo
        from organizations.organization
      """;
}
