package org.beenthere.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.beenthere.outreach.Conversation.Concern;
import org.beenthere.outreach.Conversation.State;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// How a conversation lies in its row.
final class ConversationRow {

  static final String CONVERSATION =
      """
      select organization_id, id, called, language, specialist_id, state, begun_at, last_word_at,
             waits_since, due_at, danger, overdue, reported, settled, report, on_call, call_on,
             call_from, call_until, talk_at, talk_way, talk_state
        from outreach.conversation
       where organization_id = :organization
      """;

  static Conversation read(ResultSet row, int number) throws SQLException {
    var specialist = row.getObject("specialist_id", UUID.class);
    var onCall = row.getObject("on_call", UUID.class);
    var talkAt = instant(row, "talk_at");
    return new Conversation(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        new ConversationId(row.getObject("id", UUID.class)),
        row.getString("called"),
        Language.valueOf(row.getString("language")),
        specialist == null ? null : new SpecialistId(specialist),
        State.valueOf(row.getString("state")),
        moment(row, "begun_at"),
        moment(row, "last_word_at"),
        instant(row, "waits_since"),
        instant(row, "due_at"),
        new Concern(
            row.getBoolean("danger"),
            row.getBoolean("overdue"),
            row.getBoolean("reported"),
            row.getBoolean("settled"),
            row.getString("report")),
        onCall == null ? null : new AccountId(onCall),
        new CallWish(
            row.getString("call_on"),
            row.getObject("call_from", LocalTime.class),
            row.getObject("call_until", LocalTime.class)),
        talkAt == null
            ? null
            : new Talk(
                talkAt,
                Way.valueOf(row.getString("talk_way")),
                Talk.Answer.valueOf(row.getString("talk_state"))));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable UUID uuid(@Nullable SpecialistId specialist) {
    return specialist == null ? null : specialist.value();
  }

  static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private ConversationRow() {}
}
