package org.beenthere.outreach;

import static org.beenthere.outreach.ConversationRow.CONVERSATION;

import java.util.List;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The conversations that lie before those who work here, in the order in which they are needed.
@Repository
class PileTable {

  private final JdbcClient database;

  PileTable(JdbcClient database) {
    this.database = database;
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
        .query(ConversationRow::read)
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

  /// What somebody on call looks after beside those it is addressed to: who waits first.
  List<Conversation> onCallFor(OrganizationId organization, AccountId account, int atMost) {
    return database
        .sql(
            CONVERSATION
                + """
                 and on_call = :account and danger and not settled
                 order by waits_since is null, waits_since, last_word_at desc, id
                 limit :atMost
                """)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("atMost", atMost)
        .query(ConversationRow::read)
        .list();
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
        .query(ConversationRow::read)
        .list();
  }
}
