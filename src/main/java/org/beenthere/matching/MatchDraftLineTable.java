package org.beenthere.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lines of what is proposed for a whole waiting list.
@Repository
class MatchDraftLineTable {

  private static final String LINE =
      """
      select participant_id, place, specialist_id, points, reasons, next_specialist, next_points,
             next_reasons, next_left, hurdle
        from matching.draft_line
       where organization_id = :organization and draft_id = :draft
      """;

  private final JdbcClient database;
  private final JdbcTemplate many;

  MatchDraftLineTable(JdbcClient database, JdbcTemplate many) {
    this.database = database;
    this.many = many;
  }

  void forget(MatchDraft draft) {
    database
        .sql(
            """
            delete from matching.draft_line
             where organization_id = :organization and draft_id = :draft
            """)
        .param("organization", draft.organizationId().value())
        .param("draft", draft.id().value())
        .update();
  }

  void add(MatchDraft draft, List<DraftLine> lines) {
    many.batchUpdate(
        """
        insert into matching.draft_line
          (organization_id, draft_id, participant_id, place, specialist_id, points, reasons,
           next_specialist, next_points, next_reasons, next_left, hurdle)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(java.sql.PreparedStatement row, int number) throws SQLException {
            var line = lines.get(number);
            row.setObject(1, draft.organizationId().value());
            row.setObject(2, draft.id().value());
            row.setObject(3, line.participantId().value());
            row.setInt(4, line.place());
            row.setObject(5, id(line.specialistId()));
            row.setInt(6, line.points());
            row.setArray(7, texts(row, line.reasons()));
            row.setObject(8, id(line.nextSpecialist()));
            row.setObject(9, line.nextPoints());
            row.setArray(10, texts(row, line.nextReasons()));
            row.setInt(11, line.nextLeft());
            row.setString(12, line.hurdle());
          }

          @Override
          public int getBatchSize() {
            return lines.size();
          }
        });
  }

  /// A page of the pairs, or of those who stay alone, in their order.
  List<DraftLine> page(MatchDraft draft, boolean alone, int after, int size) {
    return database
        .sql(
            LINE
                + "and (specialist_id is null) = :alone and place > :after order by place limit :size")
        .param("organization", draft.organizationId().value())
        .param("draft", draft.id().value())
        .param("alone", alone)
        .param("after", after)
        .param("size", size)
        .query(MatchDraftLineTable::read)
        .list();
  }

  /// Of the pairs kept together, those that would go together.
  Set<Pin> pinsThatGo(MatchDraft draft, List<Pin> pins) {
    if (pins.isEmpty()) {
      return Set.of();
    }
    var those =
        database
            .sql(LINE + "and specialist_id is not null and participant_id = any(:people)")
            .param("organization", draft.organizationId().value())
            .param("draft", draft.id().value())
            .param(
                "people",
                pins.stream().map(pin -> pin.participantId().value()).toArray(UUID[]::new))
            .query(MatchDraftLineTable::read)
            .list();
    return pins.stream()
        .filter(pin ->
            those.stream()
                .anyMatch(line ->
                    line.participantId().equals(pin.participantId())
                        && pin.specialistId().equals(line.specialistId())))
        .collect(Collectors.toSet());
  }

  /// Pairs that have not gone out yet, in their order.
  List<DraftLine> toRelease(MatchDraft draft, int size) {
    return database
        .sql(LINE + "and specialist_id is not null and outcome is null order by place limit :size")
        .param("organization", draft.organizationId().value())
        .param("draft", draft.id().value())
        .param("size", size)
        .query(MatchDraftLineTable::read)
        .list();
  }

  void wentOut(MatchDraft draft, DraftLine line, boolean out) {
    database
        .sql(
            """
            update matching.draft_line set outcome = :outcome
             where organization_id = :organization and draft_id = :draft
               and participant_id = :participant
            """)
        .param("outcome", out ? "OUT" : "LEFT_OUT")
        .param("organization", draft.organizationId().value())
        .param("draft", draft.id().value())
        .param("participant", line.participantId().value())
        .update();
  }

  /// Whose proposal did not go out, in their order.
  List<ParticipantId> leftOut(MatchDraft draft, int size) {
    return database
        .sql(LINE + "and outcome = 'LEFT_OUT' order by place limit :size")
        .param("organization", draft.organizationId().value())
        .param("draft", draft.id().value())
        .param("size", size)
        .query((row, number) -> new ParticipantId(row.getObject("participant_id", UUID.class)))
        .list();
  }

  private static @Nullable UUID id(@Nullable SpecialistId one) {
    return one == null ? null : one.value();
  }

  private static java.sql.Array texts(java.sql.PreparedStatement row, List<Reason> reasons)
      throws SQLException {
    return row.getConnection()
        .createArrayOf("text", reasons.stream().map(Reason::kept).toArray(String[]::new));
  }

  private static DraftLine read(ResultSet row, int number) throws SQLException {
    return new DraftLine(
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        row.getInt("place"),
        specialist(row, "specialist_id"),
        row.getInt("points"),
        reasons(row, "reasons"),
        specialist(row, "next_specialist"),
        row.getObject("next_points", Integer.class),
        reasons(row, "next_reasons"),
        row.getInt("next_left"),
        row.getString("hurdle"));
  }

  private static @Nullable SpecialistId specialist(ResultSet row, String column)
      throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new SpecialistId(id);
  }

  private static List<Reason> reasons(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray()).map(Reason::read).toList();
  }
}
