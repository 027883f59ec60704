package org.beenthere.plans;

import beenthere.pages.Templates;
import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.participants.RecordSection;
import org.beenthere.shell.NavigationEntry;
import org.beenthere.shell.Page;
import org.beenthere.shell.TodayPanel;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where plans show themselves in the rest of the house.
@Configuration
class PlanHooks {

  @Bean
  static NavigationEntry planEntry() {
    return NavigationEntry.of(200, "/my/plan", "plans.title", "plan", Hat.PARTICIPANT);
  }

  @Bean
  static TodayPanel planPanel(Plans plans, Participants participants, Templates templates) {
    return new PlanPanel(plans, participants, templates);
  }

  @Bean
  static RecordSection planSection(Plans plans, PlanEdges edges, Templates templates) {
    return new PlanSection(plans, edges, templates);
  }

  /// The plan on *Today*: what the participant may do next with theirs, and which plans wait for a
  /// specialist.
  private record PlanPanel(Plans plans, Participants participants, Templates templates)
      implements TodayPanel {

    @Override
    public boolean isFor(Hat hat) {
      return hat == Hat.PARTICIPANT || hat == Hat.SPECIALIST;
    }

    @Override
    public int order() {
      return 300;
    }

    @Override
    public Content show(Page page) {
      return page.isParticipant() ? mine(page) : waiting(page);
    }

    private Content mine(Page page) {
      var viewer = page.who();
      var standing = plans.standing(viewer.organization(), viewer.participant());
      var next =
          Optional.ofNullable(standing.inForce())
              .flatMap(plan -> NextStep.in(plan.text(), page.words().today()));
      return templates.plansToday(page, standing, next);
    }

    private Content waiting(Page page) {
      var organization = page.who().organization();
      var waiting = plans.waitingForSpecialist(page.who());
      var people =
          participants.find(organization, waiting.stream().map(PlanVersion::participant).toList());
      List<WaitingPlan> lines =
          waiting.stream()
              .map(plan ->
                  new WaitingPlan(
                      plan.participant(),
                      Objects.requireNonNull(people.get(plan.participant())).called(),
                      plan.proposedAt()))
              .toList();
      return templates.plansWaiting(page, lines);
    }
  }

  /// The plan on the page of a participant.
  private record PlanSection(Plans plans, PlanEdges edges, Templates templates)
      implements RecordSection {

    @Override
    public int order() {
      return 200;
    }

    @Override
    public @Nullable Content show(Participant participant, Page page) {
      if (page.who().hat() != Hat.SPECIALIST) {
        return null;
      }
      return templates.plansSection(
          page,
          participant,
          plans.standing(participant.organization(), participant.id()),
          edges.of(page.who()));
    }
  }
}
