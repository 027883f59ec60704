package org.beenthere.coping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What peers suggest.
@Repository
class SuggestionTable {

  private final JdbcClient database;

  SuggestionTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds it, unless it was sent before.
  boolean add(
      OrganizationId organization,
      ParticipantId who,
      SpecialistId by,
      SuggestionForm form,
      Technique technique,
      Instant now) {
    return database
            .sql(
                """
                insert into coping.suggestion
                  (organization_id, id, participant_id, specialist_id, technique, words, state, at)
                values (:organization, :id, :participant, :by, :technique, :words, 'OPEN', :now)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", form.id())
            .param("participant", who.value())
            .param("by", by.value())
            .param("technique", technique.name())
            .param("words", form.words())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// The newest for somebody. Whether one was tried is told by what the asker may see of it: a time
  /// that the person keeps to themselves is one that their peer does not hear of.
  List<Suggestion> newest(OrganizationId organization, ParticipantId who, int size) {
    return database
        .sql(
            """
            select s.id, s.specialist_id, s.technique, s.words, s.state, s.at,
                   exists (select from coping.practice p
                            where p.organization_id = s.organization_id
                              and p.participant_id = s.participant_id
                              and p.at >= s.at and p.technique = s.technique) as tried
              from coping.suggestion s
             where s.organization_id = :organization and s.participant_id = :participant
             order by s.at desc, s.id desc
             limit :size
            """)
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("size", size)
        .query(Suggestion.class)
        .list();
  }

  /// @return whether there is such a one that is open
  boolean close(OrganizationId organization, ParticipantId who, UUID id, Suggestion.State as) {
    return database
            .sql(
                """
                update coping.suggestion set state = :state
                 where organization_id = :organization and participant_id = :participant
                   and id = :id
                """)
            .param("organization", organization.value())
            .param("participant", who.value())
            .param("id", id)
            .param("state", as.name())
            .update()
        == 1;
  }
}
