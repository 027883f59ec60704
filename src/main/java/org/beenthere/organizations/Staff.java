package org.beenthere.organizations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.access.HatSource;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works in an organization, and as what.
@Service
@Transactional
public class Staff implements HatSource {

  static final String THING = "staff";

  private final JdbcClient database;
  private final Accounts accounts;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Staff(
      JdbcClient database,
      Accounts accounts,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// Everybody who works here now: whoever holds most keys first, and by name.
  @Transactional(readOnly = true)
  public List<StaffLine> of(OrganizationId organization) {
    var roles =
        database
            .sql(
                """
                select account_id, hat, person_id, since from organizations.staff
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
                role.personId(),
                role.since()))
        .sorted(
            Comparator.comparing(StaffLine::hat, KEYS)
                .thenComparing(StaffLine::called)
                .thenComparing(StaffLine::account, Comparator.comparing(AccountId::value)))
        .toList();
  }

  /// Those of them who walk with people here, or run a program, now.
  @Transactional(readOnly = true)
  public Set<AccountId> working(OrganizationId organization, Set<AccountId> among) {
    return among.isEmpty()
        ? Set.of()
        : Set.copyOf(
            database
                .sql(
                    """
                    select distinct account_id from organizations.staff
                     where organization_id = :organization and until is null
                           and account_id = any(:among) and hat in ('SPECIALIST', 'MANAGER')
                    """)
                .param("organization", organization.value())
                .param("among", among.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list());
  }

  /// Those who run a program here now.
  @Transactional(readOnly = true)
  public Set<AccountId> managers(OrganizationId organization) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct account_id from organizations.staff
                 where organization_id = :organization and until is null and hat = 'MANAGER'
                """)
            .param("organization", organization.value())
            .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
            .list());
  }

  private static final Comparator<Hat> KEYS = Comparator.<Hat>naturalOrder().reversed();

  private record Role(AccountId accountId, Hat hat, @Nullable UUID personId, Instant since) {}

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

  /// An administrator or a manager takes somebody on, which the trail remembers.
  public void takeOn(Viewer by, AccountId account, Hat hat, @Nullable SpecialistId specialist) {
    join(by.organization(), account, hat, specialist);
    trail.did(by, Deed.ADD, null, THING, account.value());
  }

  /// An administrator ends what somebody works here as, which the trail remembers.
  void letGo(Viewer by, AccountId account, Hat hat) {
    leave(by.organization(), account, hat);
    trail.did(by, Deed.REMOVE, null, THING, account.value());
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
}
