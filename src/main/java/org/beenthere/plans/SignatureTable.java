package org.beenthere.plans;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept beside a version: signatures, who wrote where, and what was said about it. Rows are
/// added and never changed.
@Repository
class SignatureTable {

  private final JdbcClient database;

  SignatureTable(JdbcClient database) {
    this.database = database;
  }

  /// Adds a signature, once however often the button is pressed.
  ///
  /// @param drawing the name drawn by hand as an SVG path, or empty
  void sign(
      PlanVersion plan, Viewer signer, String name, String drawing, Paper paper, Instant now) {
    add(plan, signer, signer.hat(), name, drawing, null, paper, now);
  }

  /// Adds what a participant signed on paper, as the specialist found it there.
  void signedOnPaper(PlanVersion plan, Viewer recorder, OnPaper onPaper, Paper paper, Instant now) {
    add(plan, recorder, Hat.PARTICIPANT, onPaper.name(), "", onPaper, paper, now);
  }

  private void add(
      PlanVersion plan,
      Viewer signer,
      Hat role,
      String name,
      String drawing,
      @Nullable OnPaper onPaper,
      Paper paper,
      Instant now) {
    about(
            plan,
            """
            insert into plans.signature
              (organization_id, participant_id, number, revision, role, signer, name_as_written,
               method, drawing, signed_on, witness, signed_at, language, shown, sha256)
            values (:organization, :participant, :number, :revision, :role, :account, :name,
                    :method, :drawing, :day, :witness, :now, :language, :shown, :sha256)
            on conflict do nothing
            """)
        .param("revision", plan.revision())
        .param("role", role.name())
        .param("account", signer.account().value())
        .param("name", name)
        .param("method", method(drawing, onPaper))
        .param("drawing", drawing.isEmpty() ? null : drawing, Types.VARCHAR)
        .param("day", onPaper == null ? null : onPaper.day(), Types.DATE)
        .param("witness", onPaper == null ? null : onPaper.witness())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("language", paper.language().name())
        .param("shown", paper.text())
        .param("sha256", paper.sha256())
        .update();
  }

  private static String method(String drawing, @Nullable OnPaper onPaper) {
    if (onPaper != null) {
      return onPaper.spoken() ? "SPOKEN" : "PAPER";
    }
    return drawing.isEmpty() ? "TYPED" : "DRAWN";
  }

  /// The signatures that count for a version as it stands.
  List<Signature> of(PlanVersion plan) {
    return about(
            plan,
            """
            select number, revision, role, signer, name_as_written, method, drawing, signed_at, signed_on,
                   witness, language, shown, sha256
              from plans.signature
             where organization_id = :organization and participant_id = :participant
               and number = :number and revision = :revision
             order by signed_at, role
            """)
        .param("revision", plan.revision())
        .query(Signature.class)
        .list();
  }

  void wrote(PlanVersion plan, int revision, Part part, Viewer writer, Instant now) {
    about(
            plan,
            """
            insert into plans.writing
              (organization_id, participant_id, number, revision, part, role, account_id, at)
            values (:organization, :participant, :number, :revision, :part, :role, :account, :now)
            """)
        .param("revision", revision)
        .param("part", part.name())
        .param("role", writer.hat().name())
        .param("account", writer.account().value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Who wrote where last, a line for each part and role.
  List<Writing> writings(PlanVersion plan) {
    return about(
            plan,
            """
            select part, role, max(at) as at
              from plans.writing
             where organization_id = :organization and participant_id = :participant
               and number = :number
             group by part, role
             order by max(at)
            """)
        .query(Writing.class)
        .list();
  }

  void remark(PlanVersion plan, UUID id, Viewer speaker, String words, Instant now) {
    about(
            plan,
            """
            insert into plans.remark
              (organization_id, participant_id, number, id, role, account_id, words, at)
            values (:organization, :participant, :number, :id, :role, :account, :words, :now)
            on conflict do nothing
            """)
        .param("id", id)
        .param("role", speaker.hat().name())
        .param("account", speaker.account().value())
        .param("words", words)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Remark> remarks(PlanVersion plan) {
    return about(
            plan,
            """
            select number, role, account_id, words, at
              from plans.remark
             where organization_id = :organization and participant_id = :participant
               and number = :number
             order by at, id
            """)
        .query(Remark.class)
        .list();
  }

  private JdbcClient.StatementSpec about(PlanVersion plan, String sql) {
    return database
        .sql(sql)
        .param("organization", plan.organization().value())
        .param("participant", plan.participant().value())
        .param("number", plan.number());
  }
}
