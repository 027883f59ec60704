package org.beenthere.appointments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When specialists are taken, whoever for; and the rows of the calendar that are about no
/// participant.
@Repository
class BusyTable {

  /// No meeting takes longer, so whatever reaches into a time begins no earlier than this before.
  private static final java.time.Duration LONGEST = java.time.Duration.ofHours(8);

  private final JdbcClient database;

  BusyTable(JdbcClient database) {
    this.database = database;
  }

  void add(
      OrganizationId organization,
      UUID id,
      SpecialistId specialist,
      Instant from,
      Instant until,
      Way way,
      Instant now) {
    database
        .sql(
            """
            insert into appointments.appointment
              (organization_id, id, specialist_id, offer_id, proposed_by, proposed_at, starts_at,
               ends_at, way, state, agreed_at)
            values (:organization, :id, :specialist, :id, 'SPECIALIST', :now, :from, :until, :way,
                    'AGREED', :now)
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("specialist", specialist.value())
        .param("now", utc(now))
        .param("from", utc(from))
        .param("until", utc(until))
        .param("way", way.name())
        .update();
  }

  /// When a specialist has agreed to be somewhere. Asked for by the house, which alone sees all of
  /// it.
  ///
  /// @param except a meeting that is being moved, or null
  List<Span> taken(
      OrganizationId organization,
      SpecialistId specialist,
      Instant from,
      Instant until,
      @Nullable AppointmentId except) {
    return database
        .sql(
            """
            select starts_at, ends_at from appointments.appointment
             where organization_id = :organization and specialist_id = :specialist
               and state = 'AGREED' and starts_at between :earliest and :until and ends_at > :from
               and id is distinct from :except
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("earliest", utc(from.minus(LONGEST)))
        .param("from", utc(from))
        .param("until", utc(until))
        .param("except", except == null ? null : except.value(), java.sql.Types.OTHER)
        .query((row, number) ->
            new Span(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// Time that a specialist keeps free for somebody who is no participant, the soonest first. Asked
  /// for by the house, for that specialist.
  List<AgendaLine> kept(
      OrganizationId organization, SpecialistId specialist, Instant now, Instant until) {
    return database
        .sql(
            """
            select starts_at, way from appointments.appointment
             where organization_id = :organization and specialist_id = :specialist
               and state = 'AGREED' and participant_id is null
               and starts_at between :earliest and :until and ends_at > :now
             order by starts_at
            """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("earliest", utc(now.minus(LONGEST)))
        .param("now", utc(now))
        .param("until", utc(until))
        .query((row, number) ->
            new AgendaLine(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                Way.valueOf(row.getString("way")),
                null))
        .list();
  }

  /// Whoever else takes a time of this specialist waits until the end of the transaction.
  void standInLine(SpecialistId specialist) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:specialist, 190))::text")
        .param("specialist", specialist.toString())
        .query(String.class)
        .single();
  }

  /// Gone, and not only let go of: nothing is to be learned from when somebody had time for whom.
  void remove(OrganizationId organization, UUID id) {
    database
        .sql(
            """
            delete from appointments.appointment
             where organization_id = :organization and id = :id and participant_id is null
            """)
        .param("organization", organization.value())
        .param("id", id)
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
