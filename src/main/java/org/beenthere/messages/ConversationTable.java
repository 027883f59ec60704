package org.beenthere.messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConversationTable {

  private static final String CONVERSATION =
      """
      select organization_id, id, participant_id, specialist_id, paired_at, ended_at, changes,
             last_by_person, last_by_staff, last_at, on_call_may, on_call, on_call_until,
             own_peer_only
        from messages.conversation c
       where organization_id = :organization\
      """;

  /// Which conversations somebody has not read to the end: those of a specialist, or of a person.
  private static final String UNREAD =
      """
       and ended_at is null
       and c.%s > coalesce((select s.read_to from messages.side s
                             where s.organization_id = c.organization_id
                               and s.conversation_id = c.id and s.side = '%s'), 0)
       order by last_at desc, id limit 100\
      """;

  private final JdbcClient database;

  ConversationTable(JdbcClient database) {
    this.database = database;
  }

  /// Begins the conversation of a pairing, unless it has begun.
  void begin(
      OrganizationId organization,
      ParticipantId participant,
      SpecialistId specialist,
      Instant pairedAt) {
    database
        .sql(
            """
            insert into messages.conversation
              (organization_id, id, participant_id, specialist_id, paired_at)
            values (:organization, :id, :participant, :specialist, :pairedAt)
            on conflict do nothing
            """)
        .param("organization", organization.value())
        .param("id", ConversationId.next().value())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .param("pairedAt", pairedAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Conversation> of(
      OrganizationId organization,
      ParticipantId participant,
      SpecialistId specialist,
      Instant pairedAt) {
    return database
        .sql(
            CONVERSATION
                + """
                 and participant_id = :participant and specialist_id = :specialist
                 and paired_at = :pairedAt\
                """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .param("pairedAt", pairedAt.atOffset(ZoneOffset.UTC))
        .query(Conversation.class)
        .optional();
  }

  Optional<Conversation> withId(OrganizationId organization, ConversationId id) {
    return database
        .sql(CONVERSATION + " and id = :id")
        .param("organization", organization.value())
        .param("id", id.value())
        .query(Conversation.class)
        .optional();
  }

  /// All that whoever is asking sees of somebody, the latest first.
  List<Conversation> with(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(CONVERSATION + " and participant_id = :participant order by paired_at desc, id")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Conversation.class)
        .list();
  }

  /// Where this specialist has something to read.
  List<Conversation> unreadBy(OrganizationId organization, SpecialistId specialist) {
    return database
        .sql(
            CONVERSATION
                + " and specialist_id = :specialist"
                + UNREAD.formatted("last_by_person", Side.PEER))
        .param("organization", organization.value())
        .param("specialist", specialist.value())
        .query(Conversation.class)
        .list();
  }

  /// Where this person has something to read.
  List<Conversation> unreadBy(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            CONVERSATION
                + " and participant_id = :participant"
                + UNREAD.formatted("last_by_staff", Side.PERSON))
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(Conversation.class)
        .list();
  }

  /// Where somebody who is on call stands in, and the person waits.
  List<Conversation> handedTo(OrganizationId organization, AccountId account, Instant now) {
    return database
        .sql(
            CONVERSATION
                + """
                 and on_call = :account and on_call_until > :now
                 and last_by_person > last_by_staff order by last_at, id limit 100\
                """)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Conversation.class)
        .list();
  }

  /// Where a person waits who wrote to that peer since then, and others may read it.
  List<Conversation> waitingFor(OrganizationId organization, SpecialistId away, Instant since) {
    return database
        .sql(
            CONVERSATION
                + """
                 and specialist_id = :away and ended_at is null and not own_peer_only
                 and last_at >= :since
                 and last_by_person > last_by_staff order by last_at, id limit 100\
                """)
        .param("organization", organization.value())
        .param("away", away.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Conversation.class)
        .list();
  }

  /// Something happens in it. Whoever wants to change it too waits until this transaction is over.
  ///
  /// @return the count of this moment
  long count(Conversation one) {
    return database
        .sql(
            """
            update messages.conversation set changes = changes + 1
             where organization_id = :organization and id = :id
            returning changes
            """)
        .param("organization", one.organizationId().value())
        .param("id", one.id().value())
        .query(Long.class)
        .single();
  }

  /// The last message of one side is this one.
  void last(Conversation one, boolean byPerson, long number, Instant at) {
    database
        .sql(
            """
            update messages.conversation
               set last_by_person = case when :byPerson then :number else last_by_person end,
                   last_by_staff = case when :byPerson then last_by_staff else :number end,
                   last_at = :at
             where organization_id = :organization and id = :id
            """)
        .param("organization", one.organizationId().value())
        .param("id", one.id().value())
        .param("byPerson", byPerson)
        .param("number", number)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The last message of a side was taken back: the one before it is the last. Whoever does not see
  /// what was written before leaves it as it was.
  void lastAgain(Conversation one, boolean seesAll) {
    database
        .sql(
            """
            update messages.conversation c
               set last_by_person = coalesce((select max(number) from messages.message m
                      where m.organization_id = c.organization_id and m.conversation_id = c.id
                        and m.by_person and m.taken_back_at is null),
                      case when :seesAll then 0 else last_by_person end),
                   last_by_staff = coalesce((select max(number) from messages.message m
                      where m.organization_id = c.organization_id and m.conversation_id = c.id
                        and not m.by_person and m.taken_back_at is null),
                      case when :seesAll then 0 else last_by_staff end)
             where organization_id = :organization and id = :id
            """)
        .param("seesAll", seesAll)
        .param("organization", one.organizationId().value())
        .param("id", one.id().value())
        .update();
  }

  void keepToPeer(Conversation one, boolean only) {
    database
        .sql(
            """
            update messages.conversation set own_peer_only = :only
             where organization_id = :organization and id = :id
            """)
        .param("only", only)
        .param("organization", one.organizationId().value())
        .param("id", one.id().value())
        .update();
  }

  void letOnCall(Conversation one, boolean may) {
    database
        .sql(
            """
            update messages.conversation
               set on_call_may = :may, on_call = case when :may then on_call end,
                   on_call_until = case when :may then on_call_until end
             where organization_id = :organization and id = :id
            """)
        .param("may", may)
        .param("organization", one.organizationId().value())
        .param("id", one.id().value())
        .update();
  }

  /// Somebody on call stands in until then.
  void handTo(Conversation one, AccountId account, Instant until) {
    database
        .sql(
            """
            update messages.conversation set on_call = :account, on_call_until = :until
             where organization_id = :organization and id = :id and on_call_may
            """)
        .param("account", account.value())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("organization", one.organizationId().value())
        .param("id", one.id().value())
        .update();
  }

  /// The two no longer walk together.
  void end(
      OrganizationId organization, ParticipantId participant, SpecialistId specialist, Instant at) {
    database
        .sql(
            """
            update messages.conversation
               set ended_at = :at, on_call = null, on_call_until = null
             where organization_id = :organization and participant_id = :participant
               and specialist_id = :specialist and ended_at is null
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("specialist", specialist.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Erases what was written before then, and conversations that are over and hold nothing any
  /// more.
  ///
  /// @return how many messages are gone
  int eraseOld(OrganizationId organization, Instant before) {
    var gone =
        database
            .sql(
                """
                delete from messages.message
                 where organization_id = :organization and written_at < :before
                """)
            .param("organization", organization.value())
            .param("before", before.atOffset(ZoneOffset.UTC))
            .update();
    database
        .sql(
            """
            delete from messages.conversation c
             where organization_id = :organization and ended_at < :before
               and not exists (select from messages.message m
                                where m.organization_id = c.organization_id
                                  and m.conversation_id = c.id)
            """)
        .param("organization", organization.value())
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
    return gone;
  }
}
