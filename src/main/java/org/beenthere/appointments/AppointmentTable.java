package org.beenthere.appointments;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppointmentTable {

  private final JdbcClient database;

  AppointmentTable(JdbcClient database) {
    this.database = database;
  }

  void add(Appointment one, Instant now) {
    database
        .sql(
            """
            insert into appointments.appointment
              (organization_id, id, participant_id, specialist_id, offer_id, proposed_by,
               proposed_at, starts_at, ends_at, way, place_words, series_id, instead_of, rest, room,
               state, agreed_at)
            values
              (:organization, :id, :participant, :specialist, :offer, :proposedBy,
               :now, :startsAt, :endsAt, :way, :placeWords, :series, :insteadOf, :rest, :room,
               :state, :agreedAt)
            """)
        .param("organization", one.organization().value())
        .param("id", one.id().value())
        .param("participant", one.participant().value())
        .param("specialist", one.specialist().value())
        .param("offer", one.offer())
        .param("proposedBy", one.proposedBy().name())
        .param("now", utc(now))
        .param("startsAt", utc(one.startsAt()))
        .param("endsAt", utc(one.endsAt()))
        .param("way", one.way().name())
        .param("placeWords", one.placeWords())
        .param("series", one.ties().series())
        .param("insteadOf", value(one.ties().insteadOf()))
        .param("rest", one.ties().rest())
        .param("room", one.room())
        .param("state", one.state().name())
        .param("agreedAt", one.state() == State.AGREED ? utc(now) : null)
        .update();
  }

  Optional<Appointment> withId(OrganizationId organization, AppointmentId id) {
    return database
        .sql(AppointmentRow.SELECT + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(AppointmentRow::read)
        .optional();
  }

  /// What is proposed or agreed with a participant, the soonest first. What was proposed for a time
  /// that has passed is gone; what was agreed stays until somebody says how it went.
  List<Appointment> openOf(OrganizationId organization, ParticipantId participant, Instant now) {
    return database
        .sql(
            AppointmentRow.SELECT
                + """
                and participant_id = :participant
                  and (state = 'AGREED' or state = 'PROPOSED' and starts_at > :now)
                order by starts_at, id
                """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("now", utc(now))
        .query(AppointmentRow::read)
        .list();
  }

  /// The same for a specialist, up to a moment.
  List<Appointment> openOf(
      OrganizationId organization, SpecialistId specialist, Instant now, Instant until) {
    return database
        .sql(
            AppointmentRow.SELECT
                + """
                and specialist_id = :specialist and starts_at < :until
                  and (state = 'AGREED' or state = 'PROPOSED' and starts_at > :now)
                order by starts_at, id
                """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("now", utc(now))
        .param("until", utc(until))
        .query(AppointmentRow::read)
        .list();
  }

  /// What was agreed with a participant once and is over or called off, the latest first.
  List<Appointment> pastOf(OrganizationId organization, ParticipantId participant, int most) {
    return database
        .sql(
            AppointmentRow.SELECT
                + """
                and participant_id = :participant and agreed_at is not null
                  and state not in ('PROPOSED', 'AGREED')
                order by starts_at desc, id limit :most
                """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("most", most)
        .query(AppointmentRow::read)
        .list();
  }

  /// The times proposed together that still wait for an answer, the soonest first.
  List<Appointment> openIn(
      OrganizationId organization, ParticipantId participant, UUID offer, Instant now) {
    return openOf(organization, participant, now).stream()
        .filter(one -> one.offer().equals(offer) && one.state() == State.PROPOSED)
        .toList();
  }

  /// A meeting and the later ones of its series that stand as it does, the soonest first.
  List<Appointment> withRest(Appointment one) {
    return database
        .sql(
            AppointmentRow.SELECT
                + """
                and series_id = :series and state = :state and starts_at >= :from
                order by starts_at, id
                """)
        .param("organization", one.organization().value())
        .param("series", one.ties().series())
        .param("state", one.state().name())
        .param("from", utc(one.startsAt()))
        .query(AppointmentRow::read)
        .list();
  }

  /// Stores where a meeting stands now, unless somebody was faster.
  boolean change(Appointment one, Instant now) {
    return database
            .sql(
                """
                update appointments.appointment
                   set state = :state, reason = :reason, version = version + 1,
                       agreed_at = case when :state <> 'PROPOSED' and (:state = 'AGREED' or state = 'AGREED')
                                        then coalesce(agreed_at, :now) else agreed_at end
                 where organization_id = :organization and id = :id and version = :version
                """)
            .param("state", one.state().name())
            .param("reason", one.reason() == null ? null : one.reason().name())
            .param("now", utc(now))
            .param("organization", one.organization().value())
            .param("id", one.id().value())
            .param("version", one.version())
            .update()
        == 1;
  }

  /// The same meeting at another time, unless somebody was faster.
  boolean move(Appointment one, Instant from, Instant until, Way way, String placeWords) {
    return database
            .sql(
                """
                update appointments.appointment
                   set starts_at = :from, ends_at = :until, way = :way, place_words = :place,
                       version = version + 1
                 where organization_id = :organization and id = :id and version = :version
                   and state = 'AGREED'
                """)
            .param("from", utc(from))
            .param("until", utc(until))
            .param("way", way.name())
            .param("place", placeWords)
            .param("organization", one.organization().value())
            .param("id", one.id().value())
            .param("version", one.version())
            .update()
        == 1;
  }

  /// Lets go of what the two have proposed to each other and not agreed.
  void letProposalsGo(
      OrganizationId organization, ParticipantId participant, SpecialistId specialist) {
    database
        .sql(
            """
            update appointments.appointment set state = 'CANCELLED', version = version + 1
             where organization_id = :organization and participant_id = :participant
               and specialist_id = :specialist and state = 'PROPOSED'
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .update();
  }

  /// Lets go of everything the two had planned from a moment on.
  void letAllGo(
      OrganizationId organization,
      ParticipantId participant,
      SpecialistId specialist,
      Instant from) {
    database
        .sql(
            """
            update appointments.appointment
               set state = 'CANCELLED', version = version + 1
             where organization_id = :organization and participant_id = :participant
               and specialist_id = :specialist
               and (state = 'PROPOSED' or state = 'AGREED' and starts_at > :from)
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .param("from", utc(from))
        .update();
  }

  private static @Nullable UUID value(@Nullable AppointmentId id) {
    return id == null ? null : id.value();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
