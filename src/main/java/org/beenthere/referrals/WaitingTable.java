package org.beenthere.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.participants.Participant.Home;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Everybody who waits, as far as lists and rules ask, and how many were welcomed lately.
@Repository
class WaitingTable {

  static final String ALL =
      """
      select r.id, r.called, r.place, r.language, r.danger, r.received_at, r.postal_code,
             r.latitude, r.longitude, i.program_id, i.age, i.jurisdiction, i.belongs,
             i.situations, i.taken_by, i.talk_first_at is not null as talk_first, m.reason
        from referrals.request r
             left join referrals.intake i
                    on i.organization_id = r.organization_id and i.request_id = r.id
             left join referrals.move m
                    on m.organization_id = r.organization_id and m.request_id = r.id
                   and m.ended_at is null
       where r.organization_id = :organization and r.state = 'WAITING'
      """;

  private final JdbcClient database;

  WaitingTable(JdbcClient database) {
    this.database = database;
  }

  List<Waiter> all(OrganizationId organization) {
    return database
        .sql(ALL)
        .param("organization", organization.value())
        .query(WaitingTable::read)
        .list();
  }

  /// How many were welcomed to each program since then.
  ///
  /// @param first the program of those of whom no other is known
  Map<UUID, Integer> welcomedSince(OrganizationId organization, Instant since, UUID first) {
    var welcomed = new HashMap<UUID, Integer>();
    database
        .sql(
            """
            select coalesce(i.welcomed_to, :first) as program, count(*) as people
              from referrals.request r
                   left join referrals.intake i
                          on i.organization_id = r.organization_id and i.request_id = r.id
             where r.organization_id = :organization and r.state = 'WELCOMED'
               and r.answered_at >= :since
             group by 1
            """)
        .param("organization", organization.value())
        .param("first", first)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            welcomed.put(row.getObject("program", UUID.class), row.getInt("people")))
        .list();
    return welcomed;
  }

  private static Waiter read(ResultSet row, int number) throws SQLException {
    var intake = IntakeTable.read(row);
    var language = Language.valueOf(row.getString("language"));
    var home =
        new Home(
            row.getString("postal_code"),
            row.getString("place"),
            row.getObject("latitude", Double.class),
            row.getObject("longitude", Double.class));
    var reason = row.getString("reason");
    return new Waiter(
        new RequestId(row.getObject("id", UUID.class)),
        row.getString("called"),
        row.getString("place"),
        language,
        row.getBoolean("danger"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        intake.program(),
        intake.answers(home, language),
        intake.lifts(),
        reason == null ? null : MoveReason.valueOf(reason),
        row.getBoolean("talk_first"));
  }
}
