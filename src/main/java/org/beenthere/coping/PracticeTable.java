package org.beenthere.coping;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people tried.
@Repository
class PracticeTable {

  private static final String PRACTICE =
      """
      select id, technique, called, how, situation, helped, again, shared, at
        from coping.practice
       where organization_id = :organization and participant_id = :participant
      """;

  private final JdbcClient database;

  PracticeTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds it, unless it was sent before.
  boolean add(OrganizationId organization, ParticipantId who, Practice practice) {
    var technique = practice.technique();
    var again = practice.again();
    return database
            .sql(
                """
                insert into coping.practice
                  (organization_id, id, participant_id, technique, called, how, situation, helped,
                   again, shared, at)
                values (:organization, :id, :participant, :technique, :called, :how, :situation,
                        :helped, :again, :shared, :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", practice.id())
            .param("participant", who.value())
            .param("technique", technique == null ? null : technique.name())
            .param("called", practice.called())
            .param("how", practice.how().name())
            .param("situation", practice.situation())
            .param("helped", practice.helped())
            .param("again", again == null ? null : again.name())
            .param("shared", practice.shared())
            .param("at", practice.at().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Practice> newest(OrganizationId organization, ParticipantId who, int size) {
    return database
        .sql(PRACTICE + "order by at desc, id desc limit :size")
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("size", size)
        .query(Practice.class)
        .list();
  }

  /// Those that come after that one in the list.
  List<Practice> before(
      OrganizationId organization, ParticipantId who, Practice practice, int size) {
    return database
        .sql(PRACTICE + "and (at, id) < (:at, :id) order by at desc, id desc limit :size")
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("at", practice.at().atOffset(ZoneOffset.UTC))
        .param("id", practice.id())
        .param("size", size)
        .query(Practice.class)
        .list();
  }

  Optional<Practice> withId(OrganizationId organization, ParticipantId who, UUID id) {
    return database
        .sql(PRACTICE + "and id = :id")
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("id", id)
        .query(Practice.class)
        .optional();
  }

  void share(OrganizationId organization, UUID id, boolean shared) {
    database
        .sql(
            """
            update coping.practice set shared = :shared
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("shared", shared)
        .update();
  }

  void erase(OrganizationId organization, UUID id) {
    database
        .sql("delete from coping.practice where organization_id = :organization and id = :id")
        .param("organization", organization.value())
        .param("id", id)
        .update();
  }
}
