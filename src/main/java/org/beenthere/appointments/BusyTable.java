package org.beenthere.appointments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the calendar that are about no participant.
@Repository
class BusyTable {

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
               ends_at, way, state)
            values (:organization, :id, :specialist, :id, 'SPECIALIST', :now, :from, :until, :way,
                    'AGREED')
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("specialist", specialist.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("way", way.name())
        .update();
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
}
