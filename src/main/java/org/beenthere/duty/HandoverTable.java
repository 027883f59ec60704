package org.beenthere.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.duty.Handover.Back;
import org.beenthere.duty.Handover.State;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoverTable {

  private static final String HANDOVER =
      """
      select id, asks, asked, starts, ends, back_starts, back_ends, state, asked_at
        from duty.handover where organization_id = :organization
      """;

  private final JdbcClient database;

  HandoverTable(JdbcClient database) {
    this.database = database;
  }

  /// @return whether it is new; the same form is asked once
  boolean add(OrganizationId organization, Handover one) {
    var back = one.back();
    return database
            .sql(
                """
                insert into duty.handover
                  (organization_id, id, asks, asked, starts, ends, back_starts, back_ends, state, asked_at)
                values (:organization, :id, :asks, :asked, :starts, :ends, :backStarts, :backEnds,
                        'ASKED', :at)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", one.id().value())
            .param("asks", one.asks().value())
            .param("asked", one.asked().value())
            .param("starts", one.starts())
            .param("ends", one.ends())
            .param("backStarts", back == null ? null : back.starts())
            .param("backEnds", back == null ? null : back.ends())
            .param("at", one.askedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Handover> withId(OrganizationId organization, DutyId id) {
    return database
        .sql(HANDOVER + "and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(HandoverTable::read)
        .optional();
  }

  /// What waits for an answer and has not begun, of whoever is asking.
  List<Handover> open(OrganizationId organization, LocalDateTime now) {
    return database
        .sql(HANDOVER + "and state = 'ASKED' and starts > :now order by starts, asked_at, id")
        .param("organization", organization.value())
        .param("now", now)
        .query(HandoverTable::read)
        .list();
  }

  void put(OrganizationId organization, DutyId id, State state) {
    database
        .sql(
            """
            update duty.handover set state = :state
             where organization_id = :organization and id = :id
            """)
        .param("state", state.name())
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  private static Handover read(ResultSet row, int number) throws SQLException {
    var back = row.getObject("back_starts", LocalDateTime.class);
    return new Handover(
        new DutyId(row.getObject("id", UUID.class)),
        new AccountId(row.getObject("asks", UUID.class)),
        new AccountId(row.getObject("asked", UUID.class)),
        row.getObject("starts", LocalDateTime.class),
        row.getObject("ends", LocalDateTime.class),
        back == null ? null : new Back(back, row.getObject("back_ends", LocalDateTime.class)),
        State.valueOf(row.getString("state")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant());
  }
}
