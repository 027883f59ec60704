package org.beenthere.outreach;

import static org.beenthere.outreach.ConversationRow.CONVERSATION;
import static org.beenthere.outreach.ConversationRow.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What time does to conversations: a promise is not kept, a danger is handed on, nobody goes on.
@Repository
class OldTable {

  /// Whoever waits for an answer, or was told yes to a talk, and no manager sees it yet.
  private static final String AWAITS =
      """
      organization_id = :organization and state = 'OPEN' and not overdue
        and (waits_since is not null or talk_state = 'AGREED' and talk_at > :now)\
      """;

  private final JdbcClient database;

  OldTable(JdbcClient database) {
    this.database = database;
  }

  /// A conversation that was erased, and whom it was addressed to.
  record Gone(ConversationId id, @Nullable SpecialistId specialist) {}

  /// Erases what nobody went on with since then.
  ///
  /// @return which they were, and whom each was addressed to
  List<Gone> eraseOld(OrganizationId organization, Instant before) {
    return database
        .sql(
            """
            delete from outreach.conversation
             where organization_id = :organization and last_word_at < :before
            returning id, specialist_id
            """)
        .param("organization", organization.value())
        .param("before", utc(before))
        .query((row, number) -> gone(row))
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

  /// Peers for whom somebody waits, or who have a first talk ahead, and nobody was told.
  List<SpecialistId> awaited(OrganizationId organization, Instant now) {
    return database
        .sql(
            "select distinct specialist_id from outreach.conversation where "
                + AWAITS
                + " and specialist_id is not null")
        .param("organization", organization.value())
        .param("now", utc(now))
        .query((row, number) -> new SpecialistId(row.getObject(1, UUID.class)))
        .list();
  }

  /// Raises all of that which is for one of them.
  void raise(OrganizationId organization, SpecialistId specialist, Instant now) {
    database
        .sql(
            """
            update outreach.conversation
               set overdue = true, waits_since = coalesce(waits_since, cast(:now as timestamptz)),
                   due_at = coalesce(due_at, cast(:now as timestamptz))
             where specialist_id = :specialist and\
            """
                + " "
                + AWAITS)
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .param("now", utc(now))
        .update();
  }

  /// Where words of danger wait for an answer.
  List<Conversation> inDanger(OrganizationId organization) {
    return database
        .sql(
            CONVERSATION
                + "and danger and not settled and waits_since is not null order by waits_since, id")
        .param("organization", organization.value())
        .query(ConversationRow::read)
        .list();
  }

  /// Somebody on call looks after it from now on.
  void handOn(OrganizationId organization, ConversationId id, AccountId onCall) {
    database
        .sql(
            """
            update outreach.conversation set on_call = :onCall
             where organization_id = :organization and id = :id
            """)
        .param("onCall", onCall.value())
        .param("organization", organization.value())
        .param("id", id.value())
        .update();
  }

  private static Gone gone(ResultSet row) throws SQLException {
    var specialist = row.getObject("specialist_id", UUID.class);
    return new Gone(
        new ConversationId(row.getObject("id", UUID.class)),
        specialist == null ? null : new SpecialistId(specialist));
  }
}
