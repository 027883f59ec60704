package org.beenthere.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterTable {

  private static final String STRETCH =
      """
      select id, account_id, day, starts, ends, lower(valid) as first, upper(valid) as before
        from duty.stretch where organization_id = :organization
      """;
  private static final String COVER =
      """
      select id, account_id, starts, ends, made_at from duty.cover
       where organization_id = :organization
      """;

  private final JdbcClient database;

  RosterTable(JdbcClient database) {
    this.database = database;
  }

  /// Whoever changes the roster waits here for whoever does so already.
  void lock(OrganizationId organization) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('duty ' || :organization, 0))::text")
        .param("organization", organization.value())
        .query(String.class)
        .list();
  }

  /// What begins every week on some day from then on.
  List<Stretch> weekly(OrganizationId organization, LocalDate from) {
    return database
        .sql(
            STRETCH
                + """
                 and taken_off_at is null
                 and (upper(valid) is null or upper(valid) > :from)
                 order by day, starts, valid, id
                """)
        .param("organization", organization.value())
        .param("from", from)
        .query(RosterTable::stretch)
        .list();
  }

  /// What covers some time between two days.
  List<Cover> covers(OrganizationId organization, LocalDate from, LocalDate until) {
    return database
        .sql(
            COVER
                + """
                and taken_off_at is null and ends > :from and starts < :until
                 order by starts, made_at, id
                """)
        .param("organization", organization.value())
        .param("from", from.atStartOfDay())
        .param("until", until.atStartOfDay())
        .query(RosterTable::cover)
        .list();
  }

  Optional<Stretch> stretch(OrganizationId organization, DutyId id) {
    return database
        .sql(STRETCH + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(RosterTable::stretch)
        .optional();
  }

  Optional<Cover> cover(OrganizationId organization, DutyId id) {
    return database
        .sql(COVER + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(RosterTable::cover)
        .optional();
  }

  void add(OrganizationId organization, Stretch one) {
    database
        .sql(
            """
            insert into duty.stretch (organization_id, id, account_id, day, starts, ends, valid)
            values (:organization, :id, :account, :day, :starts, :ends, daterange(:from, :before))
            """)
        .param("organization", organization.value())
        .param("id", one.id().value())
        .param("account", one.account().value())
        .param("day", one.day().getValue())
        .param("starts", one.starts())
        .param("ends", one.ends())
        .param("from", one.from())
        .param("before", one.before())
        .update();
  }

  /// Adds it, once.
  ///
  /// @return whether it was added now
  boolean add(OrganizationId organization, Cover one) {
    var account = one.account();
    return database
            .sql(
                """
                insert into duty.cover (organization_id, id, account_id, starts, ends, made_at)
                values (:organization, :id, :account, :starts, :ends, :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", one.id().value())
            .param("account", account == null ? null : account.value())
            .param("starts", one.starts())
            .param("ends", one.ends())
            .param("at", one.madeAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// It begins on no day from then on; what never began is taken off.
  void end(OrganizationId organization, DutyId id, LocalDate before, Instant now) {
    database
        .sql(
            """
            update duty.stretch
               set taken_off_at = case when lower(valid) >= :before then cast(:now as timestamptz) end,
                   valid = case when lower(valid) >= :before then valid
                                else daterange(lower(valid), :before) end
             where organization_id = :organization and id = :id and taken_off_at is null
               and (upper(valid) is null or upper(valid) > :before)
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("before", before)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// It covers nothing from then on; what never began is taken off.
  void endCover(OrganizationId organization, DutyId id, LocalDateTime at, Instant now) {
    database
        .sql(
            """
            update duty.cover
               set taken_off_at = case when starts >= :at then cast(:now as timestamptz) end,
                   ends = case when starts >= :at then ends else :at end
             where organization_id = :organization and id = :id and taken_off_at is null
               and ends > :at
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .param("at", at)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Some lines of the roster, those taken off too.
  List<Stretch> stretches(OrganizationId organization, Collection<UUID> ids) {
    return database
        .sql(STRETCH + "and id in (:ids)")
        .param("organization", organization.value())
        .param("ids", ids)
        .query(RosterTable::stretch)
        .list();
  }

  List<Cover> covers(OrganizationId organization, Collection<UUID> ids) {
    return database
        .sql(COVER + "and id in (:ids)")
        .param("organization", organization.value())
        .param("ids", ids)
        .query(RosterTable::cover)
        .list();
  }

  private static Stretch stretch(ResultSet row, int number) throws SQLException {
    return new Stretch(
        new DutyId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("account_id", UUID.class)),
        DayOfWeek.of(row.getInt("day")),
        row.getObject("starts", LocalTime.class),
        row.getObject("ends", LocalTime.class),
        row.getObject("first", LocalDate.class),
        row.getObject("before", LocalDate.class));
  }

  private static Cover cover(ResultSet row, int number) throws SQLException {
    var account = row.getObject("account_id", UUID.class);
    return new Cover(
        new DutyId(row.getObject("id", UUID.class)),
        account == null ? null : new AccountId(account),
        row.getObject("starts", LocalDateTime.class),
        row.getObject("ends", LocalDateTime.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }
}
