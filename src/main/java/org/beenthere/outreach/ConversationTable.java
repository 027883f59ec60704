package org.beenthere.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.outreach.Conversation.Concern;
import org.beenthere.outreach.Conversation.State;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationTable {

  private static final String CONVERSATION =
      """
      select organization_id, id, called, language, specialist_id, state, begun_at, last_word_at,
             waits_since, due_at, danger, overdue, reported, settled, report, call_on, call_from,
             call_until, talk_at, talk_way, talk_state
        from outreach.conversation
       where organization_id = :organization
      """;

  private final JdbcClient database;

  ConversationTable(JdbcClient database) {
    this.database = database;
  }

  /// @param form the form it came with and all that was said, as a hash
  /// @return whether that form is new
  boolean add(Conversation one, UUID form) {
    return database
            .sql(
                """
                insert into outreach.conversation
                  (organization_id, id, form, called, language, specialist_id, state, begun_at,
                   last_word_at, waits_since, due_at, danger, call_on, call_from, call_until)
                values
                  (:organization, :id, :form, :called, :language, :specialist, :state, :begun,
                   :begun, :waits, :due, :danger, :callOn, :callFrom, :callUntil)
                on conflict (organization_id, form) do nothing
                """)
            .param("organization", one.organization().value())
            .param("id", one.id().value())
            .param("form", form)
            .param("called", one.called())
            .param("language", one.language().name())
            .param("specialist", uuid(one.specialist()))
            .param("state", one.state().name())
            .param("begun", utc(one.begunAt()))
            .param("waits", utc(one.waitsSince()))
            .param("due", utc(one.dueAt()))
            .param("danger", one.concern().danger())
            .param("callOn", one.call().on())
            .param("callFrom", one.call().from())
            .param("callUntil", one.call().until())
            .update()
        == 1;
  }

  /// Which conversation a form began, if that was since then.
  Optional<ConversationId> begunWith(OrganizationId organization, UUID form, Instant since) {
    return database
        .sql(
            """
            select id from outreach.conversation
             where organization_id = :organization and form = :form and begun_at >= :since
            """)
        .param("organization", organization.value())
        .param("form", form)
        .param("since", utc(since))
        .query(UUID.class)
        .optional()
        .map(ConversationId::new);
  }

  Optional<Conversation> withId(OrganizationId organization, ConversationId id) {
    return one("and id = :id", organization, id);
  }

  /// The conversation, held until the end of the transaction: whoever changes it too waits here.
  Optional<Conversation> held(OrganizationId organization, ConversationId id) {
    return one("and id = :id for update", organization, id);
  }

  private Optional<Conversation> one(String which, OrganizationId organization, ConversationId id) {
    return database
        .sql(CONVERSATION + which)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(ConversationTable::read)
        .optional();
  }

  /// A specialist's own conversations: who waits first, then the latest.
  List<Conversation> of(OrganizationId organization, SpecialistId specialist, int atMost) {
    return database
        .sql(
            CONVERSATION
                + """
                 and specialist_id = :specialist
                 order by waits_since is null, danger desc, waits_since, last_word_at desc, id
                 limit :atMost
                """)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("atMost", atMost)
        .query(ConversationTable::read)
        .list();
  }

  /// What waits for whoever is free, the longest first.
  List<Conversation> forWhoever(OrganizationId organization, int atMost) {
    return several(
        organization,
        """
         and specialist_id is null and state = 'OPEN' and waits_since is not null
         order by danger desc, waits_since, id
         limit :atMost
        """,
        atMost);
  }

  /// What a manager looks at: danger first, then what waits the longest.
  List<Conversation> raised(OrganizationId organization, int atMost) {
    return several(
        organization,
        """
         and (overdue or (danger or reported) and not settled)
         order by danger desc, overdue desc, last_word_at, id
         limit :atMost
        """,
        atMost);
  }

  private List<Conversation> several(OrganizationId organization, String which, int atMost) {
    return database
        .sql(CONVERSATION + which)
        .param("organization", organization.value())
        .param("atMost", atMost)
        .query(ConversationTable::read)
        .list();
  }

  /// Stores all that can change about a conversation.
  void change(Conversation one) {
    var talk = one.talk();
    database
        .sql(
            """
            update outreach.conversation
               set specialist_id = :specialist, state = :state, last_word_at = :lastWord,
                   waits_since = :waits, due_at = :due, danger = :danger, overdue = :overdue,
                   reported = :reported, settled = :settled, report = :report, call_on = :callOn,
                   call_from = :callFrom, call_until = :callUntil, talk_at = :talkAt,
                   talk_way = :talkWay, talk_state = :talkState
             where organization_id = :organization and id = :id
            """)
        .param("organization", one.organization().value())
        .param("id", one.id().value())
        .param("specialist", uuid(one.specialist()))
        .param("state", one.state().name())
        .param("lastWord", utc(one.lastWordAt()))
        .param("waits", utc(one.waitsSince()))
        .param("due", utc(one.dueAt()))
        .param("danger", one.concern().danger())
        .param("overdue", one.concern().overdue())
        .param("reported", one.concern().reported())
        .param("settled", one.concern().settled())
        .param("report", one.concern().report())
        .param("callOn", one.call().on())
        .param("callFrom", one.call().from())
        .param("callUntil", one.call().until())
        .param("talkAt", talk == null ? null : utc(talk.at()))
        .param("talkWay", talk == null ? null : talk.way().name())
        .param("talkState", talk == null ? null : talk.answer().name())
        .update();
  }

  /// Erases a conversation with all its words and keys.
  void erase(OrganizationId organization, ConversationId id) {
    database
        .sql(
            """
            delete from outreach.conversation where organization_id = :organization and id = :id
            """)
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  /// Erases what nobody went on with since then.
  ///
  /// @return whom each was addressed to
  List<Optional<SpecialistId>> eraseOld(OrganizationId organization, Instant before) {
    return database
        .sql(
            """
            delete from outreach.conversation
             where organization_id = :organization and last_word_at < :before
            returning specialist_id
            """)
        .param("organization", organization.value())
        .param("before", utc(before))
        .query((row, number) ->
            Optional.ofNullable(row.getObject(1, UUID.class)).map(SpecialistId::new))
        .list();
  }

  /// Raises what should have been answered by now.
  void raiseOverdue(OrganizationId organization, Instant now) {
    database
        .sql(
            """
            update outreach.conversation set overdue = true
             where organization_id = :organization and due_at <= :now and not overdue
            """)
        .param("organization", organization.value())
        .param("now", utc(now))
        .update();
  }

  private static Conversation read(ResultSet row, int number) throws SQLException {
    var specialist = row.getObject("specialist_id", UUID.class);
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

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable UUID uuid(@Nullable SpecialistId specialist) {
    return specialist == null ? null : specialist.value();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
