package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A payer may ask for a first plan within some days of the welcome. Those who work here read of
/// it; to the person nothing is said.
@InTheHouse
class FirstPlanTest {

  private static final String TO_WRITE = "A first plan to write together";
  private static final String PASSED = "Plans whose day has passed";

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Plans plans;
  @Autowired Reviews reviews;
  @Autowired PlanRules rules;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer ada;
  Viewer maria;

  @BeforeEach
  void ada_runs_the_program_and_maria_walks_with_people() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = town.specialist("Maria");
  }

  @Test
  void a_specialist_reads_of_it_a_week_before_and_a_manager_when_the_day_has_passed() {
    asked(30);
    asked(60);
    var jamie = jamie();
    assertThat(get(maria, "/today")).bodyText().doesNotContain(TO_WRITE);

    time.forward(Duration.ofDays(24));
    assertThat(get(maria, "/today"))
        .bodyText()
        .contains(TO_WRITE, "asked for by", "/people/" + jamie.participant() + "/plan\"");
    assertThat(get(ada, "/today")).bodyText().doesNotContain(PASSED);
    assertThat(get(jamie, "/today")).bodyText().doesNotContain("asked for by");
    assertThat(get(jamie, "/my/plan")).hasStatusOk().bodyText().doesNotContain("asked for by");

    time.forward(Duration.ofDays(7));
    for (var page : new String[] {"/today", "/plan-reviews"}) {
      assertThat(get(ada, page))
          .bodyText()
          .contains(PASSED, "Jamie", "A first plan", "asked for by");
    }
    assertThat(get(towns.found().manager("Bo"), "/plan-reviews"))
        .bodyText()
        .doesNotContain("Jamie");
  }

  @Test
  void it_is_over_when_both_have_signed_and_the_plan_is_looked_at_again_in_its_time() {
    asked(10);
    var jamie = jamie();
    assertThat(town.as(maria, () -> reviews.coming(town.id(), jamie.participant()))).isEmpty();
    time.forward(Duration.ofDays(11));
    inForce(jamie);

    assertThat(get(maria, "/today")).bodyText().doesNotContain(TO_WRITE);
    assertThat(get(ada, "/plan-reviews")).bodyText().doesNotContain("Jamie");
    assertThat(
            town.as(jamie, () -> reviews.coming(town.id(), jamie.participant()))
                .orElseThrow()
                .occasion())
        .isEqualTo(ReviewOccasion.DUE);
  }

  @Test
  void nobody_is_asked_where_no_rule_says_so_or_it_was_said_after_they_came() {
    asked(null);
    jamie();
    asked(5);
    time.forward(Duration.ofDays(20));
    assertThat(get(maria, "/today")).bodyText().doesNotContain(TO_WRITE);
    assertThat(get(ada, "/plan-reviews")).bodyText().doesNotContain("Jamie");
  }

  @Test
  void hard_days_before_there_is_a_plan_bring_no_review_forward() {
    asked(60);
    var jamie = jamie();
    town.does(jamie, () -> reviews.ask(jamie, jamie.participant(), ReviewOccasion.CRISIS));
    assertThat(get(maria, "/today")).bodyText().doesNotContain(TO_WRITE, "Hard days");
  }

  @Test
  void a_manager_says_within_how_many_days_on_the_page_of_rules() {
    var id = UUID.randomUUID().toString();
    assertThat(rule(id, "0"))
        .hasStatus(422)
        .bodyText()
        .contains("from 1 to 180, or leave it empty");
    assertThat(rule(id, "30")).hasStatus(303);
    assertThat(get(ada, "/plan-rules")).bodyText().contains("the first plan within 30 days");
    assertThat(get(ada, "/plan-rules?like=PA"))
        .bodyText()
        .contains("name=\"first\" type=\"text\" class=\"w5\" value=\"30\"");
  }

  private MvcTestResult rule(String id, String first) {
    return mvc.post()
        .uri("/plan-rules")
        .param("id", id)
        .param("called", "A payer")
        .param("reviewDays", "90")
        .param("first", first)
        .with(signedIn.as(ada))
        .exchange();
  }

  private void asked(@Nullable Integer days) {
    town.does(
        ada,
        () ->
            rules.add(
                ada,
                new PlanRule(UUID.randomUUID(), "A payer", 90, days, null, null, "", null, null)));
  }

  private Viewer jamie() {
    var jamie = town.participant("Jamie", Language.EN, LadderRulesTest.BY_PHONE);
    town.pair(jamie, maria);
    return jamie;
  }

  private void inForce(Viewer jamie) {
    var who = jamie.participant();
    town.does(
        jamie,
        () -> {
          plans.save(jamie, who, plans.draftFor(jamie, who).revision(), Jamies.PLAN);
          plans.propose(jamie, who);
        });
    for (var signer : new Viewer[] {jamie, maria}) {
      town.does(
          signer,
          () -> {
            var open = java.util.Objects.requireNonNull(plans.standing(town.id(), who).open());
            var paper = plans.paper(open, Language.EN, town.zone());
            plans.sign(
                signer,
                who,
                open.number(),
                new Plans.Shown(Language.EN, paper.sha256()),
                signer.called());
          });
    }
  }

  private MvcTestResult get(Viewer viewer, String path) {
    return mvc.get().uri(path).with(signedIn.as(viewer)).exchange();
  }
}
