package org.beenthere.plans;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beenthere.consent.Upload;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sheets that were signed with a pen. Rows are added and never changed.
@Repository
class ScanTable {

  private final JdbcClient database;

  ScanTable(JdbcClient database) {
    this.database = database;
  }

  /// Keeps a sheet, once however often it is sent; the first one stays.
  ///
  /// @return whether it was the first
  boolean keep(PlanVersion plan, String role, Viewer keeper, Upload sheet, Instant now) {
    return about(
                plan,
                """
                insert into plans.scan
                  (organization_id, participant_id, number, revision, role, media_type, content,
                   sha256, kept_by, kept_at)
                values (:organization, :participant, :number, :revision, :role, :type, :content,
                        :sha256, :account, :now)
                on conflict do nothing
                """)
            .param("role", role)
            .param("type", sheet.mediaType())
            .param("content", sheet.content())
            .param("sha256", Sha256.of(sheet.content()))
            .param("account", keeper.account().value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /// Whose sheets are kept.
  List<String> of(PlanVersion plan) {
    return about(
            plan,
            """
            select role from plans.scan
             where organization_id = :organization and participant_id = :participant
               and number = :number and revision = :revision
            """)
        .query(String.class)
        .list();
  }

  Optional<Upload> find(PlanVersion plan, String role) {
    return about(
            plan,
            """
            select media_type, content from plans.scan
             where organization_id = :organization and participant_id = :participant
               and number = :number and revision = :revision and role = :role
            """)
        .param("role", role)
        .query((row, number) -> new Upload(row.getString("media_type"), row.getBytes("content")))
        .optional();
  }

  private JdbcClient.StatementSpec about(PlanVersion plan, String sql) {
    return database
        .sql(sql)
        .param("organization", plan.organization().value())
        .param("participant", plan.participant().value())
        .param("number", plan.number())
        .param("revision", plan.revision());
  }
}
