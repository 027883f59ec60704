package org.beenthere.messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ByTextTable {

  private final JdbcClient database;

  ByTextTable(JdbcClient database) {
    this.database = database;
  }

  Optional<ByText> of(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            """
            select participant_id, number, words_out from messages.by_text
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(ByText.class)
        .optional();
  }

  /// Whose number it is; where several said so, whoever did last.
  Optional<ByText> withNumber(OrganizationId organization, String number) {
    return database
        .sql(
            """
            select participant_id, number, words_out from messages.by_text
             where organization_id = :organization and number = :number
             order by since desc, participant_id limit 1
            """)
        .param("organization", organization.value())
        .param("number", number)
        .query(ByText.class)
        .optional();
  }

  void put(OrganizationId organization, ByText one, Instant now) {
    database
        .sql(
            """
            insert into messages.by_text (organization_id, participant_id, number, words_out, since)
            values (:organization, :participant, :number, :words, :now)
            on conflict (organization_id, participant_id)
              do update set number = excluded.number, words_out = excluded.words_out,
                            since = excluded.since
            """)
        .param("organization", organization.value())
        .param("participant", one.participantId().value())
        .param("number", one.number())
        .param("words", one.wordsOut())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void end(OrganizationId organization, ParticipantId participant) {
    database
        .sql(
            """
            delete from messages.by_text
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .update();
  }
}
