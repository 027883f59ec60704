package org.beenthere.careteam;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.beenthere.Town;
import org.beenthere.plans.Agreement;
import org.beenthere.plans.Goal;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalLine;
import org.beenthere.plans.GoalMore;
import org.beenthere.plans.LifeArea;
import org.beenthere.plans.PlanText;
import org.beenthere.plans.Plans;
import org.beenthere.plans.QuietMeans;
import org.beenthere.plans.QuietStep;
import org.beenthere.plans.Rating;
import org.beenthere.plans.Reviews;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/// A plan with three goals in force, and people who are let onto a team.
@TestComponent
public class TeamScene {

  private final Plans plans;
  private final Reviews reviews;
  private final TeamGiving giving;

  TeamScene(Plans plans, Reviews reviews, TeamGiving giving) {
    this.plans = plans;
    this.reviews = reviews;
    this.giving = giving;
  }

  /// Both sign a plan with these goals, of which the person says how the first one goes.
  public void plan(Town town, Viewer person, Viewer peer, String... goals) {
    var who = person.participant();
    var text =
        new PlanText(
            "Sleep.",
            "",
            "",
            "",
            "",
            java.util.Arrays.stream(goals).map(TeamScene::goal).toList(),
            new Agreement(
                7,
                Way.PHONE,
                List.of("Come"),
                List.of("Answer"),
                List.of(new QuietStep(4, QuietMeans.MESSAGE, "Thinking of you.", "", null)),
                21,
                "",
                "",
                org.beenthere.plans.PlanTerms.NONE));
    town.does(
        person,
        () -> {
          var draft = plans.draftFor(person, who);
          plans.save(person, who, draft.revision(), text);
          plans.propose(person, who);
        });
    for (var signer : List.of(person, peer)) {
      town.does(
          signer,
          () -> {
            var open = Objects.requireNonNull(plans.standing(town.id(), who).open());
            var paper = plans.paper(open, Language.EN, ZoneId.of(signer.zone()));
            plans.sign(
                signer,
                who,
                open.number(),
                new Plans.Shown(Language.EN, paper.sha256()),
                signer.called());
          });
    }
    says(town, person, person, Rating.UNDER_WAY, "These words are mine alone.");
  }

  /// Somebody writes down how the first goal goes.
  void says(Town town, Viewer person, Viewer writer, Rating rating, String words) {
    var first = giving.goals(person).getFirst().id();
    town.does(
        writer,
        () ->
            reviews.hold(
                writer,
                person.participant(),
                new Reviews.Said(
                    UUID.randomUUID(),
                    false,
                    "",
                    "",
                    false,
                    null,
                    List.of(new Reviews.OfGoal(first, rating, null, words)))));
  }

  private static Goal goal(String words) {
    return new Goal(
        GoalId.next(),
        LifeArea.OTHER,
        words,
        "Why it matters is mine.",
        null,
        null,
        null,
        "Begin with " + words,
        List.of(),
        GoalMore.NONE);
  }

  List<GoalId> goals(Viewer person) {
    return giving.goals(person).stream().map(GoalLine::id).toList();
  }

  /// The person lets somebody at a partner onto their team.
  ///
  /// @param some these goals; null for all
  public TeamMember lets(
      Viewer person,
      Viewer somebody,
      @Nullable Set<GoalId> some,
      boolean progress,
      boolean notes,
      TeamUntil until) {
    var form =
        new TeamForm(
            UUID.randomUUID().toString(),
            "",
            somebody.account().toString(),
            TeamRole.CLINICIAN,
            "",
            person.called(),
            some == null ? GoalChoice.ALL : GoalChoice.CHOSEN,
            some == null ? List.of() : some.stream().map(GoalId::toString).toList(),
            progress,
            notes,
            until,
            person.called(),
            "");
    var member = giving.member(person, form, giving.colleagues(person));
    giving.give(person, member, form, giving.goals(person), Language.EN, null);
    return member;
  }
}
