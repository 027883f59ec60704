package org.beenthere.arrivals;

import java.time.LocalDate;
import java.util.Optional;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who came with which list.
@Repository
class BroughtTable {

  private final JdbcClient database;

  BroughtTable(JdbcClient database) {
    this.database = database;
  }

  void add(Arrival arrival, ParticipantId participant, @Nullable LocalDate lastSeen) {
    database
        .sql(
            """
            insert into arrivals.brought (organization_id, participant_id, arrival_id, last_seen)
            values (:organization, :participant, :arrival, :lastSeen)
            """)
        .param("organization", arrival.organizationId().value())
        .param("participant", participant.value())
        .param("arrival", arrival.id().value())
        .param("lastSeen", lastSeen)
        .update();
  }

  Optional<LocalDate> lastSeen(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            """
            select last_seen from arrivals.brought
             where organization_id = :organization and participant_id = :participant
               and last_seen is not null
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(LocalDate.class)
        .optional();
  }
}
