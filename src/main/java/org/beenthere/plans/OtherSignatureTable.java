package org.beenthere.plans;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.beenthere.vocabulary.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Signatures beside those of the two. Rows are added and never changed.
@Repository
class OtherSignatureTable {

  private final JdbcClient database;

  OtherSignatureTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds one, once however often the button is pressed.
  void add(PlanVersion plan, Viewer recorder, OtherSignature signed, String sha256, Instant now) {
    about(
            plan,
            """
            insert into plans.other_signature
              (organization_id, participant_id, number, revision, role, name_as_written, signed_on,
               recorded_by, recorded_at, sha256)
            values (:organization, :participant, :number, :revision, :role, :name, :day, :account,
                    :now, :sha256)
            on conflict do nothing
            """)
        .param("role", signed.role().name())
        .param("name", signed.nameAsWritten())
        .param("day", signed.signedOn())
        .param("account", recorder.account().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("sha256", sha256)
        .update();
  }

  List<OtherSignature> of(PlanVersion plan) {
    return about(
            plan,
            """
            select role, name_as_written, signed_on from plans.other_signature
             where organization_id = :organization and participant_id = :participant
               and number = :number and revision = :revision
             order by signed_on, role
            """)
        .query(OtherSignature.class)
        .list();
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
