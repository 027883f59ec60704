package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a volunteer, a trainee and an educator may do with a plan (C11): on the page, in the
/// service and in a hostile SQL session.
@InTheHouse
class PlanEdgeTest {

  private static final List<String> TABLES =
      List.of("plan_version", "signature", "writing", "review", "goal_rating", "coming_review");

  @Autowired Towns towns;
  @Autowired House house;
  @Autowired Plans plans;
  @Autowired Reviews reviews;
  @Autowired PlanEdges edges;
  @Autowired Specialists specialists;
  @Autowired JdbcClient database;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer ada;
  Viewer jamie;
  Viewer maria;
  ParticipantId who;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    ada = town.manager("Ada");
    jamie = town.participant("Jamie", Language.EN, LadderRulesTest.BY_PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    who = jamie.participant();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_a_role_does_is_the_same_in_the_file_and_in_the_tables(Role role) {
    appoint(role);
    for (var deed : PlanEdge.Deed.values()) {
      assertThat(town.as(maria, () -> may(deed)))
          .as("%s by %s", deed, role)
          .isEqualTo(PlanEdge.usual(role).allows(deed));
      assertThat(town.as(jamie, () -> may(deed))).as("the person").isTrue();
    }
  }

  @Test
  void an_educator_sees_nothing_of_a_plan_and_is_told_why() {
    inForce();
    for (var table : TABLES) {
      assertThat(rows(table)).as(table).isPositive();
    }
    appoint(Role.PEER_EDUCATOR);
    for (var table : TABLES) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(mvc.get().uri("/people/" + who + "/plan").with(signedIn.as(maria)))
        .hasStatus(409)
        .bodyText()
        .contains("Your role does not read plans")
        .doesNotContain(Jamies.A_HOME.words());
    assertThat(mvc.get().uri("/people/" + who).with(signedIn.as(maria)))
        .bodyText()
        .contains("Your role does not read plans")
        .doesNotContain(Jamies.A_HOME.words());
    assertThatThrownBy(() -> town.does(maria, () -> plans.draftFor(maria, who)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> town.does(maria, () -> reviews.ask(maria, who, ReviewOccasion.MOVE)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_trainee_writes_along_and_a_colleague_signs() {
    appoint(Role.TRAINEE);
    proposed();
    assertThat(town.as(maria, () -> plans.waitingForSpecialist(maria))).isEmpty();
    assertThat(mvc.get().uri("/people/" + who + "/plan/agreement").with(signedIn.as(maria)))
        .bodyText()
        .contains("Your role does not sign plans", Jamies.A_HOME.words())
        .doesNotContain("name=\"shown\"");
    assertThatThrownBy(() -> sign(maria)).isInstanceOf(Refusal.class);
    sign(jamie);
    assertThatThrownBy(() -> town.does(maria, this::signByHand))
        .as("in a hostile session")
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(town.as(jamie, () -> plans.active(town.id(), who))).isEmpty();

    allow(Role.TRAINEE, new PlanEdge(true, true, true, true));
    sign(maria);
    assertThat(town.as(jamie, () -> plans.active(town.id(), who))).isPresent();
  }

  /// An organization may draw the lines otherwise.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update plans.plan_version set text = '{}', revision = revision + 1",
        "update plans.plan_version set state = 'PROPOSED', proposed_at = now()"
      })
  void who_only_reads_changes_no_word_from_a_console(String hostile) {
    var draft = town.as(jamie, () -> plans.draftFor(jamie, who));
    town.does(jamie, () -> plans.share(jamie, true));
    town.does(jamie, () -> plans.save(jamie, who, draft.revision(), Jamies.PLAN));
    allow(Role.VOLUNTEER, new PlanEdge(true, false, false, false));
    appoint(Role.VOLUNTEER);
    assertThat(rows("plan_version")).isOne();
    assertThat(town.as(maria, () -> database.sql(hostile).update())).isZero();
    assertThatThrownBy(() -> town.does(maria, () -> plans.propose(maria, who)))
        .isInstanceOf(Refusal.class);
    assertThat(mvc.get().uri("/people/" + who + "/plan").with(signedIn.as(maria)))
        .bodyText()
        .contains("Your role does not write in plans")
        .doesNotContain("edit/look");
    assertThat(town.as(maria, () -> database.sql("delete from plans.role_rule").update()))
        .as("the line is not theirs to draw")
        .isZero();
  }

  @Test
  void a_manager_draws_the_line_on_a_page() {
    assertThat(mvc.get().uri("/plan-rules").with(signedIn.as(ada)))
        .bodyText()
        .contains("What each role does with plans");
    assertThat(
            mvc.post()
                .uri("/plan-rules/roles")
                .param("reads", "PEER_SPECIALIST", "TRAINEE")
                .param("signs", "PEER_SPECIALIST")
                .with(signedIn.as(ada)))
        .hasStatus(303);
    var drawn = town.as(ada, () -> edges.all(town.id()));
    assertThat(drawn.get(Role.TRAINEE)).isEqualTo(new PlanEdge(true, false, false, false));
    assertThat(drawn.get(Role.VOLUNTEER)).isEqualTo(new PlanEdge(false, false, false, false));
    var elsewhere = towns.found();
    var bo = elsewhere.manager("Bo");
    assertThat(elsewhere.as(bo, () -> edges.all(elsewhere.id())).get(Role.TRAINEE))
        .as("another organization has its own")
        .isEqualTo(PlanEdge.usual(Role.TRAINEE));
    assertThat(mvc.post().uri("/plan-rules/roles").with(signedIn.as(maria))).hasStatus(404);
  }

  private boolean may(PlanEdge.Deed deed) {
    return database
        .sql("select plans.may(:deed)")
        .param("deed", deed.name())
        .query(Boolean.class)
        .single();
  }

  private long rows(String table) {
    return town.as(
        maria,
        () -> database.sql("select count(*) from plans." + table).query(Long.class).single());
  }

  private void appoint(Role role) {
    house.inOrganization(
        town.id(),
        () -> specialists.appoint(town.id(), maria.specialist(), new Post(role, Set.of(), null)));
  }

  private void allow(Role role, PlanEdge edge) {
    var drawn = new EnumMap<Role, PlanEdge>(town.as(ada, () -> edges.all(town.id())));
    drawn.put(role, edge);
    town.does(ada, () -> edges.keep(ada, drawn));
  }

  private void proposed() {
    var draft = town.as(jamie, () -> plans.draftFor(jamie, who));
    town.does(jamie, () -> plans.share(jamie, true));
    town.does(maria, () -> plans.save(maria, who, draft.revision(), Jamies.PLAN));
    town.does(jamie, () -> plans.propose(jamie, who));
  }

  private void inForce() {
    proposed();
    sign(jamie);
    sign(maria);
    var said =
        new Reviews.Said(
            java.util.UUID.randomUUID(),
            true,
            "A lot",
            "",
            true,
            null,
            List.of(new Reviews.OfGoal(Jamies.HOME, Rating.UNDER_WAY, null, "")));
    town.does(maria, () -> reviews.hold(maria, who, said));
  }

  private void sign(Viewer signer) {
    town.does(
        signer,
        () -> {
          var open = plans.standing(town.id(), who).open();
          var paper = plans.paper(open, Language.EN, ZoneId.of(signer.zone()));
          plans.sign(
              signer,
              who,
              open.number(),
              new Plans.Shown(Language.EN, paper.sha256()),
              signer.called());
        });
  }

  private void signByHand() {
    database
        .sql(
            """
            insert into plans.signature
              (organization_id, participant_id, number, revision, role, signer, name_as_written,
               method, signed_at, language, shown, sha256)
            select organization_id, participant_id, number, revision, 'SPECIALIST', :account, 'Maria',
                   'TYPED', now(), 'EN', 'x', encode(sha256('x'), 'hex')
              from plans.plan_version
            """)
        .param("account", maria.account().value())
        .update();
  }
}
