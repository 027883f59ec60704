package org.beenthere.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.consent.ConsentId;
import org.beenthere.plans.Goal;
import org.beenthere.plans.GoalId;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on whose team, and what they were allowed. Who may see which row is said by the policies.
@Repository
class CareTeamTable {

  private static final String MEMBER =
      """
      select organization_id as organization, id, participant_id as participant, role, called,
             partner_id as partner, account_id as account
        from careteam.member
       where organization_id = :organization
      """;

  private static final String SHARE =
      """
      select consent_id, member_id, participant_id, form, person, all_goals, goals, given_at
        from careteam.share
       where organization_id = :organization
      """;

  private final JdbcClient database;

  CareTeamTable(JdbcClient database) {
    this.database = database;
  }

  Optional<TeamMember> member(OrganizationId organization, TeamMemberId id) {
    return members(MEMBER + " and id = :value", organization, id).stream().findFirst();
  }

  List<TeamMember> members(OrganizationId organization, ParticipantId participant) {
    return members(
        MEMBER + " and participant_id = :value order by called, id", organization, participant);
  }

  /// Those who are this account, each on the team of somebody else.
  List<TeamMember> members(OrganizationId organization, AccountId account) {
    return members(MEMBER + " and account_id = :value limit 500", organization, account);
  }

  private List<TeamMember> members(String sql, OrganizationId organization, Identifier value) {
    return database
        .sql(sql)
        .param("organization", organization.value())
        .param("value", value.value())
        .query(TeamMember.class)
        .list();
  }

  /// What was shared of somebody, the latest first.
  List<TeamShare> shares(OrganizationId organization, ParticipantId participant) {
    return shares("participant_id", organization, participant);
  }

  /// What was shared with somebody, the latest first; with them themselves, what is in force.
  List<TeamShare> shares(OrganizationId organization, TeamMemberId member) {
    return shares("member_id", organization, member);
  }

  private List<TeamShare> shares(String column, OrganizationId organization, Identifier value) {
    return database
        .sql(SHARE + " and " + column + " = :value order by given_at desc, consent_id desc")
        .param("organization", organization.value())
        .param("value", value.value())
        .query(CareTeamTable::read)
        .list();
  }

  /// The goals of somebody that whoever is asking may see, in the person's order. Nothing but the
  /// view decides which.
  List<Goal> goals(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            """
            select goal from careteam.open_goal
             where organization_id = :organization and participant_id = :participant
             order by position
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query((row, number) -> Goal.read(row.getString(1)))
        .list();
  }

  /// How it goes with them, as far as whoever is asking may see it, the latest first. Nothing but
  /// the view decides which.
  List<HowItGoes> ratings(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(
            """
            select goal_id, rating, at from careteam.open_rating
             where organization_id = :organization and participant_id = :participant
             order by at desc
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(HowItGoes.class)
        .list();
  }

  /// Held until the end of the transaction, so that less is shared before it is told, or after.
  Optional<TeamShare> held(OrganizationId organization, ConsentId consent) {
    return database
        .sql(SHARE + " and consent_id = :consent for update")
        .param("organization", organization.value())
        .param("consent", consent.value())
        .query(CareTeamTable::read)
        .optional();
  }

  /// Whether this form was signed before.
  boolean knows(OrganizationId organization, UUID form) {
    return database
        .sql(
            """
            select exists (select from careteam.share
                            where organization_id = :organization and form = :form)
            """)
        .param("organization", organization.value())
        .param("form", form)
        .query(Boolean.class)
        .single();
  }

  void add(TeamMember one) {
    database
        .sql(
            """
            insert into careteam.member
              (organization_id, id, participant_id, role, called, partner_id, account_id)
            values (:organization, :id, :participant, :role, :called, :partner, :account)
            on conflict do nothing
            """)
        .param("organization", one.organization().value())
        .param("id", one.id().value())
        .param("participant", one.participant().value())
        .param("role", one.role().name())
        .param("called", one.called())
        .param("partner", value(one.partner()))
        .param("account", value(one.account()))
        .update();
  }

  void add(OrganizationId organization, TeamShare one) {
    database
        .sql(
            """
            insert into careteam.share
              (organization_id, consent_id, member_id, participant_id, form, person, all_goals, goals,
               given_at)
            values
              (:organization, :consent, :member, :participant, :form, :person, :all, :goals, :at)
            """)
        .param("organization", organization.value())
        .param("consent", one.consent().value())
        .param("member", one.member().value())
        .param("participant", one.participant().value())
        .param("form", one.form())
        .param("person", one.person())
        .param("all", one.allGoals())
        .param("goals", ids(one.goals()))
        .param("at", one.givenAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Only these goals from now on.
  void narrow(OrganizationId organization, ConsentId consent, Set<GoalId> goals) {
    database
        .sql(
            """
            update careteam.share set all_goals = false, goals = :goals
             where organization_id = :organization and consent_id = :consent
            """)
        .param("organization", organization.value())
        .param("consent", consent.value())
        .param("goals", ids(goals))
        .update();
  }

  private static UUID[] ids(Set<GoalId> goals) {
    return goals.stream().map(GoalId::value).sorted().toArray(UUID[]::new);
  }

  private static @Nullable UUID value(@Nullable Identifier id) {
    return id == null ? null : id.value();
  }

  private static TeamShare read(ResultSet row, int number) throws SQLException {
    return new TeamShare(
        new ConsentId(row.getObject("consent_id", UUID.class)),
        new TeamMemberId(row.getObject("member_id", UUID.class)),
        new ParticipantId(row.getObject("participant_id", UUID.class)),
        row.getObject("form", UUID.class),
        row.getString("person"),
        row.getBoolean("all_goals"),
        Arrays.stream((UUID[]) row.getArray("goals").getArray())
            .map(GoalId::new)
            .collect(Collectors.toUnmodifiableSet()),
        row.getObject("given_at", OffsetDateTime.class).toInstant());
  }
}
