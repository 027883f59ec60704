package org.beenthere.referrals;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people said beside their requests.
@Repository
class IntakeTable {

  private final JdbcClient database;

  IntakeTable(JdbcClient database) {
    this.database = database;
  }

  /// Stores what was said; nothing when nothing was. Asks for nothing back: a visitor may not look.
  void add(OrganizationId organization, RequestId request, Intake intake) {
    if (intake.isEmpty()) {
      return;
    }
    var belongs = intake.belongs();
    var takenBy = intake.takenBy();
    database
        .sql(
            """
            insert into referrals.intake
              (organization_id, request_id, program_id, age, jurisdiction, belongs, situations,
               taken_by)
            values (:organization, :request, :program, :age, :jurisdiction, :belongs, :situations,
                    :takenBy)
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .param("program", intake.program())
        .param("age", intake.age())
        .param("jurisdiction", intake.jurisdiction())
        .param("belongs", belongs == null ? null : Constants.names(belongs), Types.ARRAY)
        .param("situations", Constants.names(intake.situations()))
        .param("takenBy", takenBy == null ? null : takenBy.value())
        .update();
  }

  Intake of(OrganizationId organization, RequestId request) {
    return database
        .sql(
            """
            select program_id, age, jurisdiction, belongs, situations, taken_by
              from referrals.intake
             where organization_id = :organization and request_id = :request
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .query((row, number) -> read(row))
        .optional()
        .orElse(Intake.NONE);
  }

  /// Whether somebody would like to talk with them first.
  boolean talksFirst(OrganizationId organization, RequestId request) {
    return database
        .sql(
            """
            select exists (select 1 from referrals.intake
                            where organization_id = :organization and request_id = :request
                              and talk_first_at is not null)
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .query(Boolean.class)
        .single();
  }

  void talkFirst(OrganizationId organization, RequestId request, Instant now) {
    database
        .sql(
            """
            insert into referrals.intake (organization_id, request_id, talk_first_at)
            values (:organization, :request, :now)
            on conflict (organization_id, request_id) do update
              set talk_first_at = coalesce(intake.talk_first_at, excluded.talk_first_at)
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Remembers which program somebody was welcomed to.
  void welcomed(OrganizationId organization, RequestId request, UUID program) {
    database
        .sql(
            """
            insert into referrals.intake (organization_id, request_id, welcomed_to)
            values (:organization, :request, :program)
            on conflict (organization_id, request_id) do update
              set welcomed_to = excluded.welcomed_to
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .param("program", program)
        .update();
  }

  /// Forgets what was said beside these requests and about them. Asked for by the house.
  void forget(OrganizationId organization, Set<RequestId> requests) {
    var ids = requests.stream().map(RequestId::value).toArray(UUID[]::new);
    for (var table : new String[] {"intake", "move", "resemblance"}) {
      database
          .sql(
              "delete from referrals."
                  + table
                  + " where organization_id = :organization and request_id = any(:requests)")
          .param("organization", organization.value())
          .param("requests", ids)
          .update();
    }
  }

  static Intake read(ResultSet row) throws SQLException {
    var takenBy = row.getObject("taken_by", UUID.class);
    return new Intake(
        row.getObject("program_id", UUID.class),
        row.getObject("age", Integer.class),
        row.getString("jurisdiction"),
        belongs(row.getArray("belongs")),
        row.getArray("situations") == null
            ? Set.of()
            : Constants.read(row, "situations", Situation.class),
        takenBy == null ? null : new AccountId(takenBy));
  }

  private static @Nullable Set<Community> belongs(@Nullable Array said) throws SQLException {
    return said == null
        ? null
        : Arrays.stream((String[]) said.getArray())
            .map(Community::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The program somebody was welcomed to, if it was remembered.
  Optional<UUID> welcomedTo(OrganizationId organization, RequestId request) {
    return database
        .sql(
            """
            select welcomed_to from referrals.intake
             where organization_id = :organization and request_id = :request
               and welcomed_to is not null
            """)
        .param("organization", organization.value())
        .param("request", request.value())
        .query(UUID.class)
        .optional();
  }
}
