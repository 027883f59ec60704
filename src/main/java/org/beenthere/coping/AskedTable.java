package org.beenthere.coping;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people asked for.
@Repository
class AskedTable {

  private static final String ASKED =
      """
      select id, what, whom, asked_on, stands, came_of_it, shared
        from coping.asked
       where organization_id = :organization and participant_id = :participant
      """;

  private final JdbcClient database;

  AskedTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds it, unless it was sent before.
  boolean add(OrganizationId organization, ParticipantId who, AskedForm form, Instant now) {
    return bind(
                """
                insert into coping.asked
                  (organization_id, id, participant_id, what, whom, asked_on, stands, came_of_it,
                   shared, at)
                values (:organization, :id, :participant, :what, :whom, :on, :stands, :came,
                        :shared, :at)
                on conflict do nothing
                """,
                organization,
                who,
                form.id(),
                form)
            .param("at", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// @return whether there is such a one of theirs
  boolean change(OrganizationId organization, ParticipantId who, UUID id, AskedForm form) {
    return bind(
                """
                update coping.asked
                   set what = :what, whom = :whom, asked_on = :on, stands = :stands,
                       came_of_it = :came, shared = :shared
                 where organization_id = :organization and participant_id = :participant
                   and id = :id
                """,
                organization,
                who,
                id,
                form)
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec bind(
      String sql, OrganizationId organization, ParticipantId who, UUID id, AskedForm form) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("id", id)
        .param("what", form.what())
        .param("whom", form.whom())
        .param("on", Objects.requireNonNull(form.askedOn()))
        .param("stands", Objects.requireNonNull(form.chosen()).name())
        .param("came", form.came())
        .param("shared", form.isShared());
  }

  /// The latest first.
  List<AskedFor> of(OrganizationId organization, ParticipantId who) {
    return database
        .sql(ASKED + "order by asked_on desc, id desc")
        .param("organization", organization.value())
        .param("participant", who.value())
        .query(AskedFor.class)
        .list();
  }

  Optional<AskedFor> withId(OrganizationId organization, ParticipantId who, UUID id) {
    return database
        .sql(ASKED + "and id = :id")
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("id", id)
        .query(AskedFor.class)
        .optional();
  }

  /// @return whether there was such a one of theirs
  boolean erase(OrganizationId organization, ParticipantId who, UUID id) {
    return database
            .sql(
                """
                delete from coping.asked
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
