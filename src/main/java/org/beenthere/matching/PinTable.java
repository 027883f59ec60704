package org.beenthere.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pairs that managers keep together or apart.
@Repository
class PinTable {

  private final JdbcClient database;

  PinTable(JdbcClient database) {
    this.database = database;
  }

  /// Somebody is kept together with one peer at most: the latest word counts.
  void keep(Viewer by, Pin pin, Instant now) {
    if (pin.together()) {
      database
          .sql(
              """
              delete from matching.pin
               where organization_id = :organization and participant_id = :participant and together
              """)
          .param("organization", by.organization().value())
          .param("participant", pin.participantId().value())
          .update();
    }
    database
        .sql(
            """
            insert into matching.pin
              (organization_id, participant_id, specialist_id, together, account_id, since)
            values (:organization, :participant, :specialist, :together, :account, :now)
            on conflict (organization_id, participant_id, specialist_id)
              do update set together = excluded.together, account_id = excluded.account_id,
                            since = excluded.since
            """)
        .param("organization", by.organization().value())
        .param("participant", pin.participantId().value())
        .param("specialist", pin.specialistId().value())
        .param("together", pin.together())
        .param("account", by.account().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(OrganizationId organization, ParticipantId participant, SpecialistId specialist) {
    database
        .sql(
            """
            delete from matching.pin
             where organization_id = :organization and participant_id = :participant
               and specialist_id = :specialist
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .update();
  }

  /// From whom a manager keeps somebody apart.
  Set<SpecialistId> apartFrom(OrganizationId organization, ParticipantId participant) {
    return all(organization).stream()
        .filter(pin -> !pin.together() && pin.participantId().equals(participant))
        .map(Pin::specialistId)
        .collect(Collectors.toSet());
  }

  List<Pin> all(OrganizationId organization) {
    return database
        .sql(
            """
            select participant_id, specialist_id, together from matching.pin
             where organization_id = :organization order by since, participant_id, specialist_id
            """)
        .param("organization", organization.value())
        .query(Pin.class)
        .list();
  }
}
