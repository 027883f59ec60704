package org.beenthere.participants;

import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who could be the same person as somebody else.
@Repository
class AlikeTable {

  private final JdbcClient database;

  AlikeTable(JdbcClient database) {
    this.database = database;
  }

  List<ParticipantId> alike(
      OrganizationId organization,
      @Nullable String phone,
      @Nullable String email,
      String called,
      int atMost) {
    return database
        .sql(
            """
            (select id from participants.participant
              where organization_id = :organization and phone = :phone limit :atMost)
            union
            (select id from participants.participant
              where organization_id = :organization and email_as = lower(:email) limit :atMost)
            union
            (select id from participants.participant
              where organization_id = :organization and sorted_as = lower(:called) limit :atMost)
            """)
        .param("organization", organization.value())
        .param("phone", phone)
        .param("email", email)
        .param("called", called)
        .param("atMost", atMost)
        .query((row, number) -> new ParticipantId(row.getObject("id", UUID.class)))
        .list();
  }
}
