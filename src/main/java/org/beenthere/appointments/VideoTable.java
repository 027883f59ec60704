package org.beenthere.appointments;

import java.util.Optional;
import org.beenthere.appointments.Appointment.State;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where an organization meets by video.
@Repository
class VideoTable {

  /// What stands for the room of a meeting.
  static final String ROOM = "{room}";

  private final JdbcClient database;

  VideoTable(JdbcClient database) {
    this.database = database;
  }

  Optional<String> of(OrganizationId organization) {
    return database
        .sql("select template from appointments.video where organization_id = :organization")
        .param("organization", organization.value())
        .query(String.class)
        .optional();
  }

  /// The address of a meeting by video that is agreed, or null: the two who meet are shown it, and
  /// nobody else.
  @Nullable String link(Appointment one) {
    return one.way() == Way.VIDEO && one.state() == State.AGREED && !one.room().isEmpty()
        ? of(one.organization()).map(template -> template.replace(ROOM, one.room())).orElse(null)
        : null;
  }

  void put(OrganizationId organization, String template) {
    database
        .sql(
            """
            insert into appointments.video (organization_id, template)
            values (:organization, :template)
            on conflict (organization_id) do update set template = excluded.template
            """)
        .param("organization", organization.value())
        .param("template", template)
        .update();
  }

  void remove(OrganizationId organization) {
    database
        .sql("delete from appointments.video where organization_id = :organization")
        .param("organization", organization.value())
        .update();
  }
}
