package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.consent.Upload;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people say about their advance directives, and copies of them.
@Repository
class DirectiveTable {

  private static final String DIRECTIVE =
      """
      select id, participant_id, stands, paper, copies, speaks, signed_on, looked_at_on, sees,
             file_id, at, superseded_at
        from crisis.directive
       where organization_id = :organization
      """;

  private final JdbcClient database;

  DirectiveTable(JdbcClient database) {
    this.database = database;
  }

  /// All that whoever is asking sees of one person, the newest first.
  List<Directive> of(OrganizationId organization, ParticipantId who) {
    return database
        .sql(DIRECTIVE + "and participant_id = :participant order by at desc, id desc limit 100")
        .param("organization", organization.value())
        .param("participant", who.value())
        .query(Directive.class)
        .list();
  }

  Optional<Directive> withId(OrganizationId organization, UUID id) {
    return database
        .sql(DIRECTIVE + "and id = :id")
        .param("organization", organization.value())
        .param("id", id)
        .query(Directive.class)
        .optional();
  }

  /// Whoever says something waits here for whoever does so already.
  void lock(ParticipantId who) {
    database
        .sql(
            "select pg_advisory_xact_lock(hashtextextended('directive ' || :participant, 0))::text")
        .param("participant", who.value())
        .query(String.class)
        .list();
  }

  void supersede(OrganizationId organization, ParticipantId who, Instant now) {
    database
        .sql(
            """
            update crisis.directive set superseded_at = :now
             where organization_id = :organization and participant_id = :participant
               and superseded_at is null
            """)
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(OrganizationId organization, Directive one) {
    database
        .sql(
            """
            insert into crisis.directive
              (organization_id, id, participant_id, stands, paper, copies, speaks, signed_on,
               looked_at_on, sees, file_id, at)
            values (:organization, :id, :participant, :stands, :paper, :copies, :speaks, :signed,
                    :looked, :sees, cast(:file as uuid), :at)
            """)
        .param("organization", organization.value())
        .param("id", one.id())
        .param("participant", one.participantId().value())
        .param("stands", one.stands().name())
        .param("paper", one.paper())
        .param("copies", one.copies())
        .param("speaks", one.speaks())
        .param("signed", one.signedOn())
        .param("looked", one.lookedAtOn())
        .param("sees", one.sees().name())
        .param("file", one.fileId())
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(OrganizationId organization, ParticipantId who, UUID id, Upload file, Instant now) {
    database
        .sql(
            """
            insert into crisis.directive_file
              (organization_id, id, participant_id, media_type, content, at)
            values (:organization, :id, :participant, :type, :content, :at)
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("participant", who.value())
        .param("type", file.mediaType())
        .param("content", file.content())
        .param("at", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Upload> file(OrganizationId organization, UUID id) {
    return database
        .sql(
            """
            select media_type, content from crisis.directive_file
             where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id)
        .query((row, number) -> new Upload(row.getString(1), row.getBytes(2)))
        .optional();
  }
}
