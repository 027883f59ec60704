package org.beenthere.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Addresses at which calendars read somebody's meetings, and what they read there.
@Repository
class FeedTable {

  /// Whose calendar an address is.
  record Feed(
      OrganizationId organizationId,
      AccountId accountId,
      Hat hat,
      UUID personId,
      Language language) {}

  /// When somebody has a meeting, and nothing else.
  record Entry(UUID id, int version, Instant startsAt, Instant endsAt, State state) {}

  private final JdbcClient database;

  FeedTable(JdbcClient database) {
    this.database = database;
  }

  /// When the address was made, if there is one.
  Optional<Instant> madeAt(Viewer viewer) {
    return database
        .sql(
            """
            select made_at from appointments.feed
             where organization_id = :organization and hat = :hat and person_id = :person
            """)
        .param("organization", viewer.organization().value())
        .param("hat", viewer.hat().name())
        .param("person", viewer.person())
        .query((row, number) -> row.getObject("made_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /// Whoever makes an address in two windows at once has one that works, and one after the other.
  void standInLine(Viewer viewer) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:whose, 193))::text")
        .param("whose", viewer.hat() + " " + viewer.person())
        .query(String.class)
        .single();
  }

  void remove(Viewer viewer) {
    database
        .sql(
            """
            delete from appointments.feed
             where organization_id = :organization and hat = :hat and person_id = :person
            """)
        .param("organization", viewer.organization().value())
        .param("hat", viewer.hat().name())
        .param("person", viewer.person())
        .update();
  }

  void add(Viewer viewer, String token, Language language, Instant now) {
    database
        .sql(
            """
            insert into appointments.feed
              (token_hash, organization_id, account_id, hat, person_id, language, made_at)
            values (:hash, :organization, :account, :hat, :person, :language, :now)
            """)
        .param("hash", Token.hash(token))
        .param("organization", viewer.organization().value())
        .param("account", viewer.account().value())
        .param("hat", viewer.hat().name())
        .param("person", viewer.person())
        .param("language", language.name())
        .param("now", utc(now))
        .update();
  }

  /// Asked for by the house.
  Optional<Feed> find(String token) {
    return database
        .sql(
            """
            select organization_id, account_id, hat, person_id, language from appointments.feed
             where token_hash = :hash
            """)
        .param("hash", Token.hash(token))
        .query((row, number) ->
            new Feed(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                Hat.valueOf(row.getString("hat")),
                row.getObject("person_id", UUID.class),
                Language.valueOf(row.getString("language"))))
        .optional();
  }

  void read(String token, Instant now) {
    database
        .sql("update appointments.feed set read_at = :now where token_hash = :hash")
        .param("hash", Token.hash(token))
        .param("now", utc(now))
        .update();
  }

  /// What was agreed from a moment on; also what was called off since, so that it disappears from
  /// calendars that keep what they once read.
  List<Entry> entries(Feed feed, Instant from) {
    var column = feed.hat() == Hat.PARTICIPANT ? "participant_id" : "specialist_id";
    return database
        .sql(
            """
            select id, version, starts_at, ends_at, state from appointments.appointment
             where organization_id = :organization and %s = :person and starts_at > :from
               and agreed_at is not null
             order by starts_at, id
             limit 2000
            """
                .formatted(column))
        .param("organization", feed.organizationId().value())
        .param("person", feed.personId())
        .param("from", utc(from))
        .query(FeedTable::entry)
        .list();
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        State.valueOf(row.getString("state")));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
