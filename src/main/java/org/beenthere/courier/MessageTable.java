package org.beenthere.courier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.courier.Wording.Chosen;
import org.beenthere.courier.Wording.Neutral;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageTable {

  static final String NOTICES =
      """
      select id, occasion, subject, body, path, not_before as at
        from courier.message m
       where organization_id = storage.organization()
         and channel = 'INBOX' and seen_at is null and not_before <= :now
         and (account_id = storage.account() or participant_id = storage.person())
         and courier.mine(channel, account_id, participant_id)
         and not exists (select from courier.stop s
                          where s.organization_id = m.organization_id
                            and s.owner = m.owner and s.number > m.number)
       order by number desc
       limit 100
      """;

  private final JdbcClient database;

  MessageTable(JdbcClient database) {
    this.database = database;
  }

  void add(Message message, Instant notBefore) {
    var wording = message.wording();
    var hours = message.hours();
    var account = message.recipient().account();
    var participant = message.recipient().participant();
    database
        .sql(
            """
            insert into courier.message
              (organization_id, id, owner, name, account_id, participant_id, channel, address,
               language, occasion, subject, body, path, safe_from, safe_until, zone, not_before)
            values
              (:organization, :id, :owner, :name, :account, :participant, :channel, :address,
               :language, :occasion, :subject, :body, :path, :from, :until, :zone, :notBefore)
            on conflict do nothing
            """)
        .param("organization", message.organization().value())
        .param("id", Identifier.fresh())
        .param("owner", message.owner())
        .param("name", message.name())
        .param("account", account == null ? null : account.value())
        .param("participant", participant == null ? null : participant.value())
        .param("channel", Channel.of(message.route()).name())
        .param("address", address(message.route()))
        .param("language", message.language().name())
        .param("occasion", wording instanceof Neutral(var occasion) ? occasion.name() : null)
        .param("subject", wording instanceof Chosen chosen ? chosen.subject() : null)
        .param("body", wording instanceof Chosen chosen ? chosen.body() : null)
        .param("path", message.path())
        .param("from", hours.from())
        .param("until", hours.until())
        .param("zone", hours.zone().getId())
        .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  void stop(OrganizationId organization, String owner, Instant at) {
    database
        .sql("insert into courier.stop (organization_id, owner, at) values (?, ?, ?)")
        .params(organization.value(), owner, at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Takes one that is due, so that nobody else does.
  Optional<Parcel> take(Instant now) {
    return database
        .sql(
            """
            update courier.message m
               set state = 'SENDING', attempts = attempts + 1, claimed_at = now()
             where (organization_id, id) =
                   (select organization_id, id from courier.message due
                     where state = 'WAITING' and not_before <= :now
                       and not exists (select from courier.stop s
                                        where s.organization_id = due.organization_id
                                          and s.owner = due.owner and s.number > due.number)
                     order by not_before
                     limit 1
                       for update skip locked)
            returning *
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(MessageTable::parcel)
        .optional();
  }

  /// Puts aside what is due and was stopped.
  void setAsideStopped(Instant now) {
    database
        .sql(
            """
            update courier.message m
               set state = 'STOPPED',
                   path = case when occasion in ('SIGN_IN', 'ANSWER') then '/' else path end
             where state = 'WAITING' and not_before <= :now
               and exists (select from courier.stop s
                            where s.organization_id = m.organization_id
                              and s.owner = m.owner and s.number > m.number)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Somebody began to send it and never said how it ended, for the second time.
  List<Parcel> giveUpLost(int minutes) {
    return database
        .sql(
            """
            update courier.message
               set state = 'GAVE_UP', problem = 'UNSURE',
                   path = case when occasion in ('SIGN_IN', 'ANSWER') then '/' else path end
             where state = 'SENDING' and unsure
               and claimed_at < now() - make_interval(mins => :minutes)
            returning *
            """)
        .param("minutes", minutes)
        .query(MessageTable::parcel)
        .list();
  }

  /// Somebody began to send it and never said how it ended, for the first time: it is tried again.
  void retryLost(int minutes) {
    database
        .sql(
            """
            update courier.message
               set state = 'WAITING', unsure = true
             where state = 'SENDING' and not unsure
               and claimed_at < now() - make_interval(mins => :minutes)
            """)
        .param("minutes", minutes)
        .update();
  }

  /// It is out of our hands. A link to sign in or to answer with is forgotten.
  void sent(Parcel parcel, Instant at) {
    end(parcel, "SENT", null, at);
  }

  void retry(Parcel parcel, Problem problem, Instant notBefore) {
    database
        .sql(
            """
            update courier.message
               set state = 'WAITING', problem = :problem, not_before = :notBefore
             where organization_id = :organization and id = :id and state = 'SENDING'
            """)
        .param("organization", parcel.organization().value())
        .param("id", parcel.id())
        .param("problem", problem.name())
        .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// It is not tried now, and nobody tried.
  void later(Parcel parcel, Instant notBefore) {
    database
        .sql(
            """
            update courier.message
               set state = 'WAITING', attempts = attempts - 1, not_before = :notBefore
             where organization_id = :organization and id = :id and state = 'SENDING'
            """)
        .param("organization", parcel.organization().value())
        .param("id", parcel.id())
        .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The person it is for is reached otherwise now.
  void elsewhere(Parcel parcel, Route route, SafeHours hours, Instant notBefore) {
    database
        .sql(
            """
            update courier.message
               set state = 'WAITING', attempts = attempts - 1, channel = :channel,
                   address = :address, safe_from = :from, safe_until = :until, zone = :zone,
                   not_before = :notBefore
             where organization_id = :organization and id = :id and state = 'SENDING'
            """)
        .param("organization", parcel.organization().value())
        .param("id", parcel.id())
        .param("channel", Channel.of(route).name())
        .param("address", address(route))
        .param("from", hours.from())
        .param("until", hours.until())
        .param("zone", hours.zone().getId())
        .param("notBefore", notBefore.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// No way leads to the person it is for any more.
  void nowhere(Parcel parcel) {
    end(parcel, "STOPPED", Problem.MOVED, null);
  }

  /// How many of an owner's messages are still to leave the house.
  int waiting(OrganizationId organization, String owner) {
    return database
        .sql(
            """
            select count(*) from courier.message m
             where organization_id = :organization and owner = :owner
               and state in ('WAITING', 'SENDING') and channel <> 'INBOX'
               and not exists (select from courier.stop s
                                where s.organization_id = m.organization_id
                                  and s.owner = m.owner and s.number > m.number)
            """)
        .param("organization", organization.value())
        .param("owner", owner)
        .query(Integer.class)
        .single();
  }

  void failed(Parcel parcel, Problem problem) {
    end(parcel, "FAILED", problem, null);
  }

  void gaveUp(Parcel parcel, Problem problem) {
    end(parcel, "GAVE_UP", problem, null);
  }

  private void end(
      Parcel parcel, String state, @Nullable Problem problem, @Nullable Instant sentAt) {
    database
        .sql(
            """
            update courier.message
               set state = :state, problem = :problem, sent_at = :sentAt,
                   path = case when occasion in ('SIGN_IN', 'ANSWER') then '/' else path end
             where organization_id = :organization and id = :id and state = 'SENDING'
            """)
        .param("organization", parcel.organization().value())
        .param("id", parcel.id())
        .param("state", state)
        .param("problem", problem == null ? null : problem.name())
        .param("sentAt", sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// What stands on the pages of whoever is asking. A manager sees every message of the
  /// organization, so it is said here as well whose are meant; and in a way that an index answers.
  List<Notice> notices(Instant now) {
    return database
        .sql(NOTICES)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Notice.class)
        .list();
  }

  void seen(UUID notice, Instant at) {
    database
        .sql(
            """
            update courier.message set seen_at = :at
             where organization_id = storage.organization() and id = :id and seen_at is null
               and courier.mine(channel, account_id, participant_id)
            """)
        .param("id", notice)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static @Nullable String address(Route route) {
    return switch (route) {
      case Route.Email(var address) -> address;
      case Route.Sms(var number) -> number;
      case Route.Inbox inbox -> null;
    };
  }

  private static Parcel parcel(ResultSet row, int index) throws SQLException {
    var occasion = row.getString("occasion");
    var participant = row.getObject("participant_id", UUID.class);
    return new Parcel(
        new OrganizationId(row.getObject("organization_id", UUID.class)),
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("name"),
        participant == null ? null : new ParticipantId(participant),
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        Language.valueOf(row.getString("language")),
        occasion == null ? null : Occasion.valueOf(occasion),
        row.getString("subject"),
        row.getString("body"),
        row.getString("path"),
        row.getObject("safe_from", LocalTime.class),
        row.getObject("safe_until", LocalTime.class),
        row.getString("zone"),
        row.getInt("attempts"));
  }
}
