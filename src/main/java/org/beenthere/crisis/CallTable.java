package org.beenthere.crisis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who needed someone, and who answers.
@Repository
class CallTable {

  private static final String CALL =
      """
      select id, participant_id, called, phone, words, begun_at, has_it, has_it_at, over, over_at,
             round, next_at, asked
        from crisis.call
       where organization_id = :organization
      """;

  /// When whoever answers now is asked whether it is over.
  static final String BACK =
      """
      cast(:now as timestamptz) + make_interval(mins => coalesce(
        (select back_minutes from crisis.rule where organization_id = :organization), 60))
      """;

  private final JdbcClient database;

  CallTable(JdbcClient database) {
    this.database = database;
  }

  /// A call that should be looked after now.
  record Due(OrganizationId organizationId, UUID id) {}

  /// @return false when the person waits already, or sent this before
  boolean begin(OrganizationId organization, Call call, Instant nextAt) {
    return database
            .sql(
                """
                insert into crisis.call
                  (organization_id, id, participant_id, called, phone, words, begun_at, next_at)
                values (:organization, :id, :participant, :called, :phone, :words, :now, :next)
                on conflict do nothing
                """)
            .param("organization", organization.value())
            .param("id", call.id())
            .param("participant", call.participantId().value())
            .param("called", call.called())
            .param("phone", call.phone())
            .param("words", call.words())
            .param("now", call.begunAt().atOffset(ZoneOffset.UTC))
            .param("next", nextAt.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Call> withId(OrganizationId organization, UUID id) {
    return database
        .sql(CALL + "and id = :id")
        .param("organization", organization.value())
        .param("id", id)
        .query(Call.class)
        .optional();
  }

  /// Calls of one person, the newest first.
  List<Call> of(OrganizationId organization, ParticipantId who, int most) {
    return database
        .sql(CALL + "and participant_id = :participant order by begun_at desc limit :most")
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("most", most)
        .query(Call.class)
        .list();
  }

  /// How often somebody ended one since then that nobody here ended: they were all right, or said
  /// that they were spoken with where nobody had answered.
  int endedThemselvesSince(OrganizationId organization, ParticipantId who, Instant since) {
    return database
        .sql(
            """
            select count(*) from crisis.call
             where organization_id = :organization and participant_id = :participant
               and begun_at > :since and over is not null and (over = 'ALL_RIGHT' or has_it is null)
            """)
        .param("organization", organization.value())
        .param("participant", who.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /// Those that go on and that whoever is asking sees: first those that nobody answered, of each
  /// the longest first. However many were never closed, none that waits is behind them.
  List<Call> open(OrganizationId organization) {
    return database
        .sql(CALL + "and over is null order by has_it is not null, begun_at limit 50")
        .param("organization", organization.value())
        .query(Call.class)
        .list();
  }

  /// Those that whoever is asking sees, the newest first.
  List<Call> newest(OrganizationId organization, int most) {
    return database
        .sql(CALL + "order by begun_at desc, id desc limit :most")
        .param("organization", organization.value())
        .param("most", most)
        .query(Call.class)
        .list();
  }

  /// The same for somebody who sees few of them: those of these people, those they were told of,
  /// and those they had.
  List<Call> newest(
      OrganizationId organization, AccountId account, List<ParticipantId> circle, int most) {
    return database
        .sql(
            CALL
                + """
                and id in (select id from crisis.call
                            where organization_id = :organization and participant_id = any (:circle)
                           union
                           select id from crisis.call
                            where organization_id = :organization and has_it = :account
                           union
                           select call_id from crisis.told
                            where organization_id = :organization and account_id = :account)
                order by begun_at desc, id desc limit :most
                """)
        .param("organization", organization.value())
        .param("account", account.value())
        .param("circle", circle.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .param("most", most)
        .query(Call.class)
        .list();
  }

  /// All that should be looked after by now, in every organization.
  List<Due> due(Instant now) {
    return database
        .sql(
            """
            select organization_id, id from crisis.call where next_at <= :now
             order by next_at limit 500
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Due.class)
        .list();
  }

  /// Takes it into hand when its time has come and nobody else has it in hand just now.
  Optional<Call> takeDue(OrganizationId organization, UUID id, Instant now) {
    return database
        .sql(CALL + "and id = :id and next_at <= :now for no key update skip locked")
        .param("organization", organization.value())
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Call.class)
        .optional();
  }

  void goOn(OrganizationId organization, UUID id, int round, Instant nextAt) {
    database
        .sql(
            """
            update crisis.call set round = :round, next_at = :next
             where organization_id = :organization and id = :id and next_at is not null
            """)
        .param("organization", organization.value())
        .param("id", id)
        .param("round", round)
        .param("next", nextAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Somebody answers, if nobody does already.
  boolean answer(OrganizationId organization, UUID id, AccountId who, Instant now) {
    return change(
        """
        update crisis.call set has_it = cast(:who as uuid), has_it_at = :now, next_at = null, asked = 0,
               ask_at =\
        """
            + BACK
            + """
             where organization_id = :organization and id = :id and has_it is null and over is null
            """,
        organization,
        id,
        who,
        now);
  }

  /// Nobody has it any more, so that we ask further at once.
  ///
  /// @param who who had it, or null for whoever has it
  boolean leave(OrganizationId organization, UUID id, @Nullable AccountId who, Instant now) {
    return change(
        """
        update crisis.call set has_it = null, has_it_at = null, next_at = :now, ask_at = null
         where organization_id = :organization and id = :id and over is null
           and has_it = coalesce(cast(:who as uuid), has_it)
        """,
        organization,
        id,
        who,
        now);
  }

  /// @param who who has it, or null when it ends whoever has it
  boolean end(
      OrganizationId organization, UUID id, Call.Over over, @Nullable AccountId who, Instant now) {
    return change(
        """
        update crisis.call set over = '%s', over_at = :now, next_at = null, ask_at = null
         where organization_id = :organization and id = :id and over is null
           and has_it is not distinct from coalesce(cast(:who as uuid), has_it)
        """
            .formatted(over),
        organization,
        id,
        who,
        now);
  }

  private boolean change(
      String sql, OrganizationId organization, UUID id, @Nullable AccountId who, Instant now) {
    return database
            .sql(sql)
            .param("organization", organization.value())
            .param("id", id)
            .param("who", who == null ? null : who.value())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
