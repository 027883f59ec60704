package org.beenthere.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When each plan is looked at next, and by when a first one is asked for.
@Repository
class ReviewCalendar {

  private static final String COMING =
      "select participant_id, due_on, occasion from plans.coming_review";

  /// So many days before a first plan is asked for, a specialist reads of it.
  private static final int SOON = 7;

  private final JdbcClient database;
  private final PlanRuleTable rules;

  ReviewCalendar(JdbcClient database, PlanRuleTable rules) {
    this.database = database;
    this.rules = rules;
  }

  /// Somebody is here now. Where a rule asks for a first plan, its day comes; a plan that comes
  /// into force takes its place.
  void welcome(
      OrganizationId organization, ParticipantId participant, LocalDate day, Instant moment) {
    PlanRule.firstDays(PlanRule.held(rules.all(organization), moment))
        .ifPresent(
            days -> put(organization, participant, day.plusDays(days), ReviewOccasion.FIRST));
  }

  /// A plan came into force or is taken up again: the first look is as far off as the strictest of
  /// its rules allows.
  void begin(PlanVersion plan, LocalDate today) {
    put(plan.organization(), plan.participant(), today.plusDays(days(plan)), ReviewOccasion.DUE);
  }

  /// A plan was looked at thoroughly on a day that may lie behind: the next time is counted from
  /// it, and never comes sooner for what was written down late.
  void heldOn(PlanVersion plan, LocalDate day, LocalDate today) {
    var next = day.plusDays(days(plan));
    var later =
        of(plan.organization(), plan.participant())
            .filter(coming -> !coming.due(today) && coming.dueOn().isAfter(next));
    if (next.isAfter(today) && later.isEmpty() || day.equals(today)) {
      put(plan.organization(), plan.participant(), next, ReviewOccasion.DUE);
    }
  }

  private int days(PlanVersion plan) {
    var since = Objects.requireNonNull(plan.activeAt());
    return PlanRule.reviewDays(PlanRule.held(rules.all(plan.organization()), since));
  }

  /// Something happened: the plan in force wants to be looked at now. What is due already stays.
  void bringForward(
      OrganizationId organization,
      ParticipantId participant,
      LocalDate today,
      ReviewOccasion occasion) {
    var coming = of(organization, participant);
    if (coming.filter(one -> !one.isFirst() && one.dueOn().isAfter(today)).isPresent()) {
      put(organization, participant, today, occasion);
    }
  }

  private void put(
      OrganizationId organization,
      ParticipantId participant,
      LocalDate day,
      ReviewOccasion occasion) {
    database
        .sql(
            """
            insert into plans.coming_review (organization_id, participant_id, due_on, occasion)
            values (:organization, :participant, :day, :occasion)
            on conflict (organization_id, participant_id) do update
               set due_on = excluded.due_on, occasion = excluded.occasion
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .param("day", day)
        .param("occasion", occasion.name())
        .update();
  }

  /// No plan is in force, or it rests: nothing comes.
  void clear(OrganizationId organization, ParticipantId participant) {
    database
        .sql(
            """
            delete from plans.coming_review
             where organization_id = :organization and participant_id = :participant
            """)
        .param("organization", organization.value())
        .param("participant", participant.value())
        .update();
  }

  Optional<ComingReview> of(OrganizationId organization, ParticipantId participant) {
    return database
        .sql(COMING + " where organization_id = :organization and participant_id = :participant")
        .param("organization", organization.value())
        .param("participant", participant.value())
        .query(ComingReview.class)
        .optional();
  }

  /// What should have been looked at before today in a whole organization, longest first.
  List<ComingReview> overdue(OrganizationId organization, LocalDate today, int size) {
    return database
        .sql(
            COMING
                + """
                 where organization_id = :organization and due_on < :today
                 order by due_on, participant_id
                 limit :size
                """)
        .param("organization", organization.value())
        .param("today", today)
        .param("size", size)
        .query(ComingReview.class)
        .list();
  }

  /// What is due among these people, longest first; of a first plan they hear a week before.
  List<ComingReview> due(
      OrganizationId organization, Collection<ParticipantId> people, LocalDate today) {
    return database
        .sql(
            COMING
                + """
                 where organization_id = :organization and participant_id = any(:people)
                   and due_on <= case occasion when 'FIRST' then cast(:soon as date) else :today end
                 order by due_on, participant_id
                """)
        .param("organization", organization.value())
        .param("people", people.stream().map(ParticipantId::value).toArray(UUID[]::new))
        .param("today", today)
        .param("soon", today.plusDays(SOON))
        .query(ComingReview.class)
        .list();
  }
}
