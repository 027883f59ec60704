package org.beenthere.coping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Questions for appointments.
@Repository
class QuestionTable {

  private final JdbcClient database;

  QuestionTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds it, unless it was sent before.
  boolean add(OrganizationId organization, ParticipantId who, QuestionForm form, Instant now) {
    return database
            .sql(
                """
                insert into coping.question
                  (organization_id, id, participant_id, words, whom, shared, at)
                values (:organization, :id, :participant, :words, :whom, :shared, :now)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", form.id())
            .param("participant", who.value())
            .param("words", form.words())
            .param("whom", form.whom())
            .param("shared", form.isShared())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// In the order they were written; what waits comes before what was asked.
  List<Question> of(OrganizationId organization, ParticipantId who) {
    return database
        .sql(
            """
            select id, words, whom, shared, asked_at, at
              from coping.question
             where organization_id = :organization and participant_id = :participant
             order by asked_at is not null, at, id
            """)
        .param("organization", organization.value())
        .param("participant", who.value())
        .query(Question.class)
        .list();
  }

  /// @param at when it was asked, or null when it waits again
  /// @return whether there is such a question of theirs
  boolean tick(OrganizationId organization, ParticipantId who, UUID id, @Nullable Instant at) {
    return database
            .sql(
                """
                update coping.question set asked_at = :at
                 where organization_id = :organization and participant_id = :participant
                   and id = :id
                """)
            .param("organization", organization.value())
            .param("participant", who.value())
            .param("id", id)
            .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// @return whether there was such a question of theirs
  boolean erase(OrganizationId organization, ParticipantId who, UUID id) {
    return database
            .sql(
                """
                delete from coping.question
                 where organization_id = :organization and participant_id = :participant
                   and id = :id
                """)
            .param("organization", organization.value())
            .param("participant", who.value())
            .param("id", id)
            .update()
        == 1;
  }
}
