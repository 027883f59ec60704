package org.beenthere.coping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters that people wanted to keep.
@Repository
class LetterTable {

  private static final String LETTER =
      """
      select id, recipient, language, whom, words, name, at
        from coping.letter
       where organization_id = :organization and participant_id = :participant
      """;

  private final JdbcClient database;

  LetterTable(JdbcClient database) {
    this.database = database;
  }

  /// Keeps it, unless it was sent before.
  boolean add(OrganizationId organization, ParticipantId who, LetterForm form, Instant now) {
    return bind(
                """
                insert into coping.letter
                  (organization_id, id, participant_id, recipient, language, whom, words, name, at)
                values (:organization, :id, :participant, :recipient, :language, :whom, :words,
                        :name, :at)
                on conflict do nothing
                """,
                organization,
                who,
                form.id(),
                form,
                now)
            .update()
        == 1;
  }

  /// @return whether there is such a letter of theirs
  boolean change(
      OrganizationId organization, ParticipantId who, UUID id, LetterForm form, Instant now) {
    return bind(
                """
                update coping.letter
                   set recipient = :recipient, language = :language, whom = :whom, words = :words,
                       name = :name, at = :at
                 where organization_id = :organization and participant_id = :participant
                   and id = :id
                """,
                organization,
                who,
                id,
                form,
                now)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bind(
      String sql,
      OrganizationId organization,
      ParticipantId who,
      UUID id,
      LetterForm form,
      Instant now) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("id", id)
        .param("recipient", form.to().name())
        .param("language", form.language().name())
        .param("whom", form.whom())
        .param("words", form.words())
        .param("name", form.name())
        .param("at", now.atOffset(ZoneOffset.UTC));
  }

  /// The latest first.
  List<Letter> of(OrganizationId organization, ParticipantId who) {
    return database
        .sql(LETTER + "order by at desc, id desc")
        .param("organization", organization.value())
        .param("participant", who.value())
        .query(Letter.class)
        .list();
  }

  Optional<Letter> withId(OrganizationId organization, ParticipantId who, UUID id) {
    return database
        .sql(LETTER + "and id = :id")
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("id", id)
        .query(Letter.class)
        .optional();
  }

  /// @return whether there was such a letter of theirs
  boolean erase(OrganizationId organization, ParticipantId who, UUID id) {
    return database
            .sql(
                """
                delete from coping.letter
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
