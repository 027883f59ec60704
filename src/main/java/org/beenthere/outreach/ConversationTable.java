package org.beenthere.outreach;

import static org.beenthere.outreach.ConversationRow.CONVERSATION;
import static org.beenthere.outreach.ConversationRow.utc;
import static org.beenthere.outreach.ConversationRow.uuid;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationTable {

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
        .query(ConversationRow::read)
        .optional();
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
}
