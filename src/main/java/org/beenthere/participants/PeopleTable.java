package org.beenthere.participants;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The list of people, by what they are called. Row-level security alone would have every record of
/// the organization looked at to find the few that a specialist may open, so it is said here as
/// well whom they walk with. The plans stand in `docs/query-plans.md`.
@Repository
class PeopleTable {

  private static final String LINE =
      """
      select id, called, place, language, state, accompanied
        from participants.participant
       where organization_id = :organization
      """;

  static final String PAGE =
      LINE
          + """
           and state <> 'LEFT' and (sorted_as, id) > (:afterCalled, :afterId)
          """;

  static final String LIKE = " and sorted_as like :looksLike ";

  static final String AMONG_OWN =
      """
       and id = any(array(select c.participant_id from participants.circle c
                           where c.organization_id = :organization
                             and c.account_id = storage.account() and c.until is null))
      """;

  static final String ORDER = " order by sorted_as, id limit :size";

  /// Counts no further than it is told to.
  static final String COUNT =
      """
      select count(*) from (
        select from participants.participant
         where organization_id = :organization and state <> 'LEFT' %s limit :most) as those
      """;

  private final JdbcClient database;

  PeopleTable(JdbcClient database) {
    this.database = database;
  }

  /// A page of the list, after the last line of the page before.
  ///
  /// @param looksLike a pattern, or empty
  List<PersonLine> page(
      Viewer viewer, String looksLike, String afterCalled, @Nullable UUID afterId, int size) {
    var question =
        database
            .sql(PAGE + (looksLike.isEmpty() ? "" : LIKE) + own(viewer) + ORDER)
            .param("organization", viewer.organization().value())
            .param("afterCalled", afterCalled)
            .param("afterId", afterId == null ? new UUID(0, 0) : afterId)
            .param("size", size);
    return (looksLike.isEmpty() ? question : question.param("looksLike", looksLike))
        .query(PersonLine.class)
        .list();
  }

  Optional<PersonLine> line(OrganizationId organization, ParticipantId id) {
    return database
        .sql(LINE + " and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(PersonLine.class)
        .optional();
  }

  long count(Viewer viewer, int most) {
    return database
        .sql(COUNT.formatted(own(viewer)))
        .param("organization", viewer.organization().value())
        .param("most", most)
        .query(Long.class)
        .single();
  }

  private static String own(Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST ? AMONG_OWN : "";
  }
}
