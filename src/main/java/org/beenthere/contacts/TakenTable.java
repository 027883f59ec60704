package org.beenthere.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The time that contacts took.
@Repository
class TakenTable {

  private final JdbcClient database;

  TakenTable(JdbcClient database) {
    this.database = database;
  }

  /// From here to the end of the transaction nobody else notes a contact of this specialist or of
  /// these people: of two notes sent at one moment, the second sees the first. The specialist comes
  /// first and the people in order, so that no two wait for each other.
  void hold(SpecialistId specialist, List<ParticipantId> people) {
    var those = people.stream().map(ParticipantId::value).sorted().map(UUID::toString);
    database
        .sql(
            """
            select pg_advisory_xact_lock(hashtextextended('contact ' || whose, 0))
              from unnest(:those) as whose
            """)
        .param(
            "those", Stream.concat(Stream.of(specialist.toString()), those).toArray(String[]::new))
        .query(row -> {});
  }

  /// What this specialist did in that time, by when it began; one of the people of each contact.
  List<Taken> of(
      OrganizationId organization, SpecialistId specialist, Instant from, Instant until) {
    return database
        .sql(
            """
            select distinct on (starts_at, contact_id)
                   note_id, contact_id, participant_id, specialist_id, starts_at, ends_at, latitude,
                   longitude
              from contacts.taken
             where organization_id = :organization and specialist_id = :specialist
               and starts_at >= cast(:from as timestamptz) - interval '12 hours'
               and starts_at < :until and ends_at > :from
             order by starts_at, contact_id
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> read(row))
        .list();
  }

  /// The same, by when it began, one of the people of each contact; and what others did with these
  /// people in another, asked together.
  Time around(
      OrganizationId organization,
      SpecialistId specialist,
      Instant from,
      Instant until,
      ContactNote note,
      List<ParticipantId> people) {
    var mine = new ArrayList<Taken>();
    var theirs = new ArrayList<Taken>();
    database
        .sql(
            """
            (select distinct on (starts_at, contact_id)
                    note_id, contact_id, participant_id, specialist_id, starts_at, ends_at, latitude,
                    longitude
               from contacts.taken
              where organization_id = :organization and specialist_id = :specialist
                and starts_at >= cast(:from as timestamptz) - interval '12 hours'
                and starts_at < :until and ends_at > :from
              order by starts_at, contact_id)
            union all
            (select note_id, contact_id, participant_id, specialist_id, starts_at, ends_at, latitude,
                    longitude
               from contacts.taken
              where organization_id = :organization and participant_id = any(:people)
                and starts_at >= cast(:began as timestamptz) - interval '12 hours'
                and starts_at < :ended and ends_at > :began and specialist_id <> :specialist
              order by starts_at)
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("began", note.startedAt().atOffset(ZoneOffset.UTC))
        .param("ended", note.endedAt().atOffset(ZoneOffset.UTC))
        .query(row -> {
          var one = read(row);
          (one.specialist().equals(specialist) ? mine : theirs).add(one);
        });
    return new Time(mine, theirs);
  }

  /// @param mine of the specialist
  /// @param theirs of others, with the people
  record Time(List<Taken> mine, List<Taken> theirs) {}

  /// Who was in a group, as far as it is noted.
  List<ParticipantId> inGroup(OrganizationId organization, UUID contact) {
    return database
        .sql(
            """
            select participant_id from contacts.taken
             where organization_id = :organization and contact_id = :contact
               and contact_id <> note_id
            """)
        .param("organization", organization.value())
        .param("contact", contact)
        .query((row, number) -> new ParticipantId(row.getObject("participant_id", UUID.class)))
        .list();
  }

  /// Keeps the time of a changed note.
  void move(OrganizationId organization, AccountId account, ContactNote note, boolean onPurpose) {
    free(organization, note.id());
    keep(organization, account, note, onPurpose);
  }

  /// Keeps the time of a note, if it took any.
  void keep(OrganizationId organization, AccountId account, ContactNote note, boolean onPurpose) {
    if (note.reached() && note.length().value() > 0) {
      add(organization, account, note.taken(), onPurpose);
    }
  }

  private void free(OrganizationId organization, ContactId note) {
    database
        .sql("delete from contacts.taken where organization_id = :organization and note_id = :note")
        .param("organization", organization.value())
        .param("note", note.value())
        .update();
  }

  private void add(OrganizationId organization, AccountId account, Taken taken, boolean onPurpose) {
    var at = taken.at();
    database
        .sql(
            """
            insert into contacts.taken
              (organization_id, note_id, contact_id, participant_id, specialist_id, account_id,
               starts_at, ends_at, latitude, longitude, on_purpose)
            values (:organization, :note, :contact, :participant, :specialist, :account,
                    :startsAt, :endsAt, :latitude, :longitude, :onPurpose)
            """)
        .param("organization", organization.value())
        .param("note", taken.note().value())
        .param("contact", taken.contact())
        .param("participant", taken.participant().value())
        .param("specialist", taken.specialist().value())
        .param("account", account.value())
        .param("startsAt", taken.startsAt().atOffset(ZoneOffset.UTC))
        .param("endsAt", taken.endsAt().atOffset(ZoneOffset.UTC))
        .param("latitude", at == null ? null : at.latitude())
        .param("longitude", at == null ? null : at.longitude())
        .param("onPurpose", onPurpose)
        .update();
  }

  private static Taken read(ResultSet row) throws SQLException {
    var latitude = row.getObject("latitude", Double.class);
    var longitude = row.getObject("longitude", Double.class);
    return new Taken(
        new ContactId(row.getObject("note_id", UUID.class)),
        row.getObject("contact_id", UUID.class),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        new SpecialistId(row.getObject("specialist_id", UUID.class)),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
        latitude == null || longitude == null ? null : new Point(latitude, longitude));
  }
}
