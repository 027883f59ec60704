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

/// What is in the toolkits.
@Repository
class ToolTable {

  private static final String TOOL =
      """
      select id, technique, called, steps, position, shared, aside
        from coping.tool
       where organization_id = :organization
      """;

  private final JdbcClient database;

  ToolTable(JdbcClient database) {
    this.database = database;
  }

  /// Puts a technique at the end. One that is there already stays where it is; one that was put
  /// aside comes back.
  void pick(
      OrganizationId organization, ParticipantId who, UUID id, Technique technique, Instant now) {
    database
        .sql(
            """
            insert into coping.tool
              (organization_id, id, participant_id, technique, called, steps, position, shared, added_at)
            select :organization, :id, :participant, :technique, '', '',
                   coalesce(max(position), 0) + 1, true, :now
              from coping.tool
             where organization_id = :organization and participant_id = :participant
            on conflict (organization_id, participant_id, technique) do update set aside = false
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("participant", who.value())
        .param("technique", technique.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Puts one of their own at the end, unless it was sent before.
  boolean write(
      OrganizationId organization, ParticipantId who, UUID id, ToolForm form, Instant now) {
    return database
            .sql(
                """
                insert into coping.tool
                  (organization_id, id, participant_id, called, steps, position, shared, added_at)
                select :organization, :id, :participant, :called, :steps,
                       coalesce(max(position), 0) + 1, :shared, :now
                  from coping.tool
                 where organization_id = :organization and participant_id = :participant
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", id)
            .param("participant", who.value())
            .param("called", form.called())
            .param("steps", form.steps())
            .param("shared", form.isShared())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void rewrite(OrganizationId organization, UUID id, ToolForm form) {
    database
        .sql(
            """
            update coping.tool set called = :called, steps = :steps, shared = :shared
             where organization_id = :organization and id = :id and technique is null
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("called", form.called())
        .param("steps", form.steps())
        .param("shared", form.isShared())
        .update();
  }

  List<Tool> of(OrganizationId organization, ParticipantId who) {
    return database
        .sql(TOOL + "and participant_id = :participant order by position, id")
        .param("organization", organization.value())
        .param("participant", who.value())
        .query(Tool.class)
        .list();
  }

  Optional<Tool> withId(OrganizationId organization, ParticipantId who, UUID id) {
    return database
        .sql(TOOL + "and participant_id = :participant and id = :id")
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("id", id)
        .query(Tool.class)
        .optional();
  }

  /// Stores where it stands, who sees it and whether it is put aside.
  void place(OrganizationId organization, UUID id, int position, boolean shared, boolean aside) {
    database
        .sql(
            """
            update coping.tool set position = :position, shared = :shared, aside = :aside
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("position", position)
        .param("shared", shared)
        .param("aside", aside)
        .update();
  }

  void erase(OrganizationId organization, UUID id) {
    database
        .sql("delete from coping.tool where organization_id = :organization and id = :id")
        .param("organization", organization.value())
        .param("id", id)
        .update();
  }
}
