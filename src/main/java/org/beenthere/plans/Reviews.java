package org.beenthere.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Looking at a plan again: lightly whenever two meet, thoroughly when it is due or something
/// happened. The person says how it goes, in their own words; no review ever changes the state of a
/// plan.
@Service
@Transactional
public class Reviews {

  private static final String PLAN = "plan";

  private final PlanTable plans;
  private final ReviewTable table;
  private final ReviewCalendar calendar;
  private final Participants participants;
  private final PlanEdges edges;
  private final Trail trail;
  private final Clock clock;

  Reviews(
      PlanTable plans,
      ReviewTable table,
      ReviewCalendar calendar,
      Participants participants,
      PlanEdges edges,
      Trail trail,
      Clock clock) {
    this.plans = plans;
    this.table = table;
    this.calendar = calendar;
    this.participants = participants;
    this.edges = edges;
    this.trail = trail;
    this.clock = clock;
  }

  /// What is said in a review.
  ///
  /// @param id made by the page that asked, so that one sent twice is one
  /// @param formal whether this is the thorough look that comes when it is due
  /// @param readBack whether a specialist read it to the person
  /// @param on the day it was said, when it is written down later; null for now
  public record Said(
      UUID id,
      boolean formal,
      String wentWell,
      String toChange,
      boolean readBack,
      @Nullable LocalDate on,
      List<OfGoal> goals) {}

  /// What is said about one goal.
  public record OfGoal(GoalId goal, @Nullable Rating rating, @Nullable Stage stage, String words) {

    boolean isSilent() {
      return rating == null && stage == null && words.isBlank();
    }
  }

  /// Keeps what was said about the plan in force. After a thorough look the next one is planned.
  ///
  /// @throws NotFound when no plan is in force
  public void hold(Viewer writer, ParticipantId participant, Said said) {
    edges.require(writer, PlanEdge.Deed.REVIEW);
    var organization = writer.organization();
    var plan = plans.inForce(organization, participant).orElseThrow(NotFound::new);
    var today = today(writer);
    var earlier = said.on();
    var on = earlier != null && earlier.isBefore(today) ? earlier : today;
    var now =
        on.equals(today)
            ? clock.instant()
            : on.atTime(LocalTime.NOON).atZone(ZoneId.of(writer.zone())).toInstant();
    var role = writer.hat() == Hat.PARTICIPANT ? Hat.PARTICIPANT : Hat.SPECIALIST;
    var occasion =
        calendar
            .of(organization, participant)
            .filter(coming -> coming.due(today))
            .map(ComingReview::occasion)
            .orElse(ReviewOccasion.ASKED);
    var review =
        new Review(
            said.id(),
            plan.number(),
            said.formal() ? occasion : null,
            said.wentWell(),
            said.toChange(),
            role,
            role == Hat.SPECIALIST && said.readBack(),
            null,
            now);
    trail.did(writer, Deed.ADD, participant, PLAN, null);
    if (!table.add(writer, participant, review)) {
      return;
    }
    for (var one : said.goals()) {
      var goal = plan.text().goal(one.goal());
      if (goal.isPresent() && !one.isSilent()) {
        table.rate(
            organization,
            participant,
            new GoalRating(
                said.id(),
                one.goal(),
                goal.get().words(),
                one.rating(),
                one.stage(),
                one.words(),
                role,
                now));
      }
    }
    if (said.formal() && plan.state() == PlanVersion.State.ACTIVE) {
      calendar.heldOn(plan, on, today);
    }
  }

  /// Something happened, or one of the two would like to look at the plan: it is due today.
  public void ask(Viewer who, ParticipantId participant, ReviewOccasion occasion) {
    edges.require(who, PlanEdge.Deed.REVIEW);
    trail.did(who, Deed.CHANGE, participant, PLAN, null);
    calendar.bringForward(who.organization(), participant, today(who), occasion);
  }

  /// The person says that what their peer wrote down is right; saying it again changes nothing.
  public void confirm(Viewer participant, UUID review) {
    trail.did(participant, Deed.SIGN, participant.participant(), PLAN, null);
    table.confirm(participant.organization(), participant.participant(), review, clock.instant());
  }

  /// When the plan in force is looked at next; nothing while none is, or it rests.
  @Transactional(readOnly = true)
  public Optional<ComingReview> coming(OrganizationId organization, ParticipantId participant) {
    return calendar.of(organization, participant).filter(one -> !one.isFirst());
  }

  /// Whether a peer wrote something down that the person has not looked at.
  @Transactional(readOnly = true)
  public boolean wantsConfirming(OrganizationId organization, ParticipantId participant) {
    return table.wantsConfirming(organization, participant);
  }

  /// Whether one question about a goal may be asked after two were together: a plan is in force,
  /// and nobody looked at it since then.
  ///
  /// @param since when they were together
  @Transactional(readOnly = true)
  public boolean mayAskLightly(
      OrganizationId organization, ParticipantId participant, Instant since) {
    var plan = plans.inForce(organization, participant);
    return plan.isPresent()
        && !plan.get().rests()
        && !plan.get().text().goals().isEmpty()
        && table.all(organization, participant).stream().allMatch(one -> one.at().isBefore(since));
  }

  /// The plans of the program that should have been looked at or been there before today, the
  /// longest first.
  @Transactional(readOnly = true)
  List<ReviewLine> overdue(Viewer manager, int size) {
    var organization = manager.organization();
    var late = calendar.overdue(organization, today(manager), size);
    var people =
        participants.find(organization, late.stream().map(ComingReview::participantId).toList());
    return late.stream()
        .flatMap(coming ->
            Optional.ofNullable(people.get(coming.participantId())).stream()
                .map(person -> new ReviewLine(coming, person.called())))
        .toList();
  }

  /// The plans of a specialist's people that want to be looked at, and first ones that are asked
  /// for soon; longest first.
  @Transactional(readOnly = true)
  public List<ReviewLine> due(Viewer specialist) {
    if (!edges.of(specialist).reviews()) {
      return List.of();
    }
    var organization = specialist.organization();
    var due = calendar.due(organization, participants.circleOf(specialist), today(specialist));
    if (due.isEmpty()) {
      return List.of();
    }
    var people =
        participants.find(organization, due.stream().map(ComingReview::participantId).toList());
    return due.stream()
        .flatMap(coming ->
            Optional.ofNullable(people.get(coming.participantId())).stream()
                .map(person -> new ReviewLine(coming, person.called())))
        .toList();
  }

  /// All that was said, newest first.
  @Transactional(readOnly = true)
  public List<Review> held(OrganizationId organization, ParticipantId participant) {
    return table.all(organization, participant);
  }

  /// All that was said about goals, oldest first: in reviews, and where the person stood with a
  /// goal when a plan was signed.
  @Transactional(readOnly = true)
  public List<GoalRating> ratings(OrganizationId organization, ParticipantId participant) {
    var all = new ArrayList<>(table.ratings(organization, participant));
    var known = new HashMap<GoalId, Stage>();
    for (var plan : plans.all(organization, participant).reversed()) {
      var since = plan.activeAt();
      for (var goal : plan.text().goals()) {
        var stage = goal.stage();
        if (since != null && stage != null && known.put(goal.id(), stage) != stage) {
          all.add(
              new GoalRating(
                  new UUID(0, plan.number()),
                  goal.id(),
                  goal.words(),
                  null,
                  stage,
                  "",
                  Hat.PARTICIPANT,
                  since));
        }
      }
    }
    all.sort(Comparator.comparing(GoalRating::at));
    return List.copyOf(all);
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(viewer.zone()));
  }
}
