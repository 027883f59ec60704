package org.beenthere.referrals;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.participants.PeerWishColumns;
import org.beenthere.participants.ReachColumns;
import org.beenthere.storage.Constants;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestTable {

  private static final String REQUEST =
      """
      select organization_id, id, account_id, called, language, words, danger, wished_specialist,
             experiences, ways, postal_code, place, latitude, longitude, received_at, state, answered_by,
             answered_at, answer_reason, participant_id, partner_id, referred_by, version,\
      """
          + ReachColumns.NAMES
          + ", "
          + PeerWishColumns.NAMES
          + """

            from referrals.request
           where state not in ('WITHDRAWN', 'FORGOTTEN')
          """;

  private static final String EMPTY =
      """
       account_id = null, called = null, words = '', danger = false, wished_specialist = null,
       experiences = '{}', ways = '{}', reach_by = 'INBOX', phone = null, email = null,
       safe_from = null, safe_until = null, voicemail = false, safe_words = '',
       postal_code = null, place = null, latitude = null, longitude = null, sealed_words = null,
       participant_id = null, partner_id = null, referred_by = null,
       peer_times = '{}', languages_needed = '{}', languages_nice = '{}', peer_gender = null,
       communities = '{}',
       version = version + 1
      """;

  /// What was handed out for a form.
  @SuppressWarnings("ArrayRecordComponent")
  record Receipt(AccountId account, byte[] sealedWords) {}

  private final JdbcClient database;

  RequestTable(JdbcClient database) {
    this.database = database;
  }

  /// Stores a request. Asks for nothing back: a visitor may put one in and not look.
  void add(Request request, UUID form, byte @Nullable [] sealedWords) {
    var asked = request.asked();
    var home = asked.home();
    var referredBy = request.referredBy();
    ReachColumns.bind(
            PeerWishColumns.bind(
                database.sql(
                    """
                    insert into referrals.request
                      (organization_id, id, form, account_id, called, language, words, danger,
                       wished_specialist, experiences, ways, postal_code, place, latitude, longitude, received_at, state,
                       sealed_words, partner_id, referred_by,\
                    """
                        + ReachColumns.NAMES
                        + ", "
                        + PeerWishColumns.NAMES
                        + """
                           )
                        values
                          (:organization, :id, :form, :account, :called, :language, :words, :danger,
                           :wished, :experiences, :ways, :postalCode, :place, :latitude, :longitude, :now, :state,
                           :sealedWords, :partner, :referredBy,\
                        """
                        + ReachColumns.VALUES
                        + ", "
                        + PeerWishColumns.VALUES
                        + ")"),
                asked.peer()),
            asked.reach())
        .param("organization", request.organization().value())
        .param("id", request.id().value())
        .param("form", form)
        .param("account", request.account().value())
        .param("called", asked.called())
        .param("language", asked.language().name())
        .param("words", asked.words())
        .param("danger", request.danger())
        .param("wished", asked.wished() == null ? null : asked.wished().value())
        .param("experiences", Constants.names(asked.experiences()))
        .param("ways", Constants.names(asked.ways()))
        .param("postalCode", home.postalCode())
        .param("place", home.place())
        .param("latitude", home.latitude())
        .param("longitude", home.longitude())
        .param("now", utc(request.receivedAt()))
        .param("state", request.answer().state().name())
        .param("sealedWords", sealedWords, Types.BINARY)
        .param("partner", referredBy == null ? null : referredBy.partner().value())
        .param("referredBy", referredBy == null ? null : referredBy.name())
        .update();
  }

  /// What was handed out for a form since then.
  Optional<Receipt> receipt(OrganizationId organization, UUID form, Instant since) {
    return database
        .sql(
            """
            select account_id, sealed_words
              from referrals.request
             where organization_id = :organization and form = :form
               and sealed_words is not null and received_at >= :since
            """)
        .param("organization", organization.value())
        .param("form", form)
        .param("since", utc(since))
        .query((row, number) ->
            new Receipt(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getBytes("sealed_words")))
        .optional();
  }

  Optional<Request> withId(OrganizationId organization, RequestId id) {
    return one("and organization_id = :organization and id = :id", organization, id);
  }

  /// The request, held until the end of the transaction: whoever answers it too waits here.
  Optional<Request> held(OrganizationId organization, RequestId id) {
    return one("and organization_id = :organization and id = :id for update", organization, id);
  }

  private Optional<Request> one(String which, OrganizationId organization, RequestId id) {
    return database
        .sql(REQUEST + which)
        .param("organization", organization.value())
        .param("id", id.value())
        .query(RequestRow::read)
        .optional();
  }

  Optional<Request> ofAccount(AccountId account) {
    return database
        .sql(REQUEST + "and account_id = :account")
        .param("account", account.value())
        .query(RequestRow::read)
        .optional();
  }

  /// Whether a form was received before.
  boolean knows(OrganizationId organization, UUID form) {
    return database
        .sql(
            """
            select exists (select 1 from referrals.request
                            where organization_id = :organization and form = :form)
            """)
        .param("organization", organization.value())
        .param("form", form)
        .query(Boolean.class)
        .single();
  }

  List<WaitingRequest> waiting(OrganizationId organization, int atMost) {
    return database
        .sql(
            """
            select id, called, place, language, danger, received_at
              from referrals.request
             where organization_id = :organization and state = 'WAITING'
             order by danger desc, received_at, id
             limit :atMost
            """)
        .param("organization", organization.value())
        .param("atMost", atMost)
        .query(WaitingRequest.class)
        .list();
  }

  long countWaiting(OrganizationId organization) {
    return database
        .sql(
            """
            select count(*) from referrals.request
             where organization_id = :organization and state = 'WAITING'
            """)
        .param("organization", organization.value())
        .query(Long.class)
        .single();
  }

  void answer(Request request) {
    var answer = request.answer();
    database
        .sql(
            """
            update referrals.request
               set state = :state, answered_by = :by, answered_at = :at, answer_reason = :reason,
                   participant_id = :participant, version = version + 1
             where organization_id = :organization and id = :id
            """)
        .param("organization", request.organization().value())
        .param("id", request.id().value())
        .param("state", answer.state().name())
        .param("by", answer.by() == null ? null : answer.by().value())
        .param("at", answer.at() == null ? null : utc(answer.at()))
        .param("reason", answer.reason() == null ? null : answer.reason().name())
        .param("participant", answer.participant() == null ? null : answer.participant().value())
        .update();
  }

  /// Empties a request that is taken back: what is left says that somebody asked, and nothing of
  /// who it was.
  void forget(Request request, Instant now) {
    database
        .sql(
            """
            update referrals.request
               set state = 'WITHDRAWN', answered_by = null, answered_at = :now,
                   answer_reason = null,\
            """
                + EMPTY
                + "where organization_id = :organization and id = :id")
        .param("organization", request.organization().value())
        .param("id", request.id().value())
        .param("now", utc(now))
        .update();
  }

  /// Empties what was declined before then.
  ///
  /// @return the requests, and the accounts with which the answers could be read
  Map<RequestId, AccountId> forgetDeclined(OrganizationId organization, Instant before) {
    return database
        .sql(
            """
            with old as (
              select id, account_id from referrals.request
               where organization_id = :organization and state = 'DECLINED'
                 and answered_at < :before
                 for update),
            gone as (
              update referrals.request set state = 'FORGOTTEN', answered_by = null,\
            """
                + EMPTY
                + """
                 where organization_id = :organization and id in (select id from old))
                select id, account_id from old
                """)
        .param("organization", organization.value())
        .param("before", utc(before))
        .query((row, number) ->
            Map.entry(
                new RequestId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Forgets the code words that were handed out before then.
  void forgetWords(OrganizationId organization, Instant before) {
    database
        .sql(
            """
            update referrals.request set sealed_words = null
             where organization_id = :organization and received_at < :before
               and sealed_words is not null
            """)
        .param("organization", organization.value())
        .param("before", utc(before))
        .update();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
