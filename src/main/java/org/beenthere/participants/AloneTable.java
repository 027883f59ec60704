package org.beenthere.participants;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is with us and walks with nobody, the longest first. The plans stand in
/// `docs/query-plans.md`.
@Repository
class AloneTable {

  static final String PAGE =
      """
      select id, called, place, language, state, accompanied
        from participants.participant
       where organization_id = :organization and state = 'ACTIVE' and not accompanied
         and (welcomed_at, id) > (:welcomedAt, :after)
       order by welcomed_at, id limit :size
      """;

  /// Counts no further than it is told to.
  static final String COUNT =
      """
      select count(*) from (
        select from participants.participant
         where organization_id = :organization and state = 'ACTIVE' and not accompanied
         limit :most) as those
      """;

  private final JdbcClient database;

  AloneTable(JdbcClient database) {
    this.database = database;
  }

  /// @param after the last one of the page before, or null
  List<PersonLine> page(OrganizationId organization, @Nullable Participant after, int size) {
    var welcomedAt = after == null ? Instant.EPOCH : after.welcomedAt();
    return database
        .sql(PAGE)
        .param("organization", organization.value())
        .param("welcomedAt", welcomedAt.atOffset(ZoneOffset.UTC))
        .param("after", after == null ? new UUID(0, 0) : after.id().value())
        .param("size", size)
        .query(PersonLine.class)
        .list();
  }

  long count(OrganizationId organization, int most) {
    return database
        .sql(COUNT)
        .param("organization", organization.value())
        .param("most", most)
        .query(Long.class)
        .single();
  }

  void tell(OrganizationId organization, ParticipantId who, boolean accompanied) {
    database
        .sql(
            """
            update participants.participant set accompanied = :accompanied
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", who.value())
        .param("accompanied", accompanied)
        .update();
  }
}
