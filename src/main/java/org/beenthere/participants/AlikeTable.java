package org.beenthere.participants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People found by what they share with others: who could be the same person as somebody else, and
/// how many are in each program.
@Repository
class AlikeTable {

  static final String ALIKE =
      """
      (select id from participants.participant
        where organization_id = :organization and phone = :phone limit :atMost)
      union
      (select id from participants.participant
        where organization_id = :organization and email_as = lower(:email) limit :atMost)
      union
      (select id from participants.participant
        where organization_id = :organization and sorted_as = lower(:called) and state <> 'LEFT'
          and (:anywhere or postal_code = :postalCode) limit :atMost)
      union
      (select id from participants.participant
        where organization_id = :organization and sorted_as = lower(:called) and state = 'LEFT'
          and (:anywhere or postal_code = :postalCode) limit :atMost)
      """;

  private final JdbcClient database;

  AlikeTable(JdbcClient database) {
    this.database = database;
  }

  List<ParticipantId> alike(
      OrganizationId organization,
      @Nullable String phone,
      @Nullable String email,
      String called,
      @Nullable String postalCode,
      boolean anywhere,
      int atMost) {
    return database
        .sql(ALIKE)
        .param("organization", organization.value())
        .param("phone", phone)
        .param("email", email)
        .param("called", called)
        .param("postalCode", postalCode)
        .param("anywhere", anywhere)
        .param("atMost", atMost)
        .query((row, number) -> new ParticipantId(row.getObject("id", UUID.class)))
        .list();
  }

  /// How many are with each program; under null those who are with any.
  Map<@Nullable UUID, Integer> countIn(OrganizationId organization) {
    var people = new HashMap<@Nullable UUID, Integer>();
    database
        .sql(
            """
            select program_id, count(*) as people from participants.participant
             where organization_id = :organization and state = 'ACTIVE'
             group by program_id
            """)
        .param("organization", organization.value())
        .query((row, number) ->
            people.merge(
                row.getObject("program_id", UUID.class), row.getInt("people"), Integer::sum))
        .list();
    return people;
  }
}
