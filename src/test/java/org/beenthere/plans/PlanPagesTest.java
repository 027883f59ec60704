package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class PlanPagesTest {

  @Autowired Towns towns;
  @Autowired Plans plans;
  @Autowired Reviews reviews;
  @Autowired PlanRules rules;
  @Autowired org.beenthere.access.Limiter limiter;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;

  Town town;
  Viewer jamie;
  Viewer maria;
  ParticipantId who;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, LadderRulesTest.BY_PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    who = jamie.participant();
  }

  @Test
  void jamie_writes_a_plan_page_by_page() {
    assertThat(get(jamie, "/my/plan"))
        .bodyText()
        .contains("You have no plan yet", "you and your peer specialist");
    assertThat(post(jamie, "/my/plan")).hasStatus(303).hasHeader("Location", "/my/plan/edit");

    assertThat(post(jamie, "/my/plan/edit", "hopes", "To wake up without dread, mostly"))
        .hasHeader("Location", "/my/plan/edit/support");
    assertThat(post(jamie, "/my/plan/edit/support", "supporters", "Ana, Pastor Will"))
        .hasHeader("Location", "/my/plan/edit/goals");
    var goal = "/my/plan/edit/goals/" + GoalId.next();
    assertThat(
            post(
                jamie,
                goal,
                "words",
                "A room of my own, with a lock",
                "area",
                "HOUSING",
                "confidence",
                "5",
                "step-0-words",
                "Call, then go",
                "step-0-by",
                "2030-12-01",
                "more",
                "step"))
        .hasHeader("Location", goal + "#more");
    assertThat(get(jamie, goal))
        .bodyText()
        .contains("Call, then go", "name=\"step-1-words\"", "Less than 7?");
    assertThat(
            post(
                jamie,
                "/my/plan/edit/meeting",
                "every",
                "7",
                "way",
                "IN_PERSON",
                "mine",
                "be on time\nor say so",
                "theirs",
                "answer by the next morning"))
        .hasHeader("Location", "/my/plan/edit/quiet");
    assertThat(
            post(
                jamie,
                "/my/plan/edit/quiet",
                "quiet-0-days",
                "12",
                "quiet-0-means",
                "ASK_SUPPORTER",
                "quiet-0-supporter",
                "my sister Ana",
                "quiet-0-agreed",
                "yes",
                "quiet-1-days",
                "5",
                "quiet-1-means",
                "TEXT",
                "quiet-1-words",
                "Thinking of you",
                "stop",
                "30"))
        .hasHeader("Location", "/my/plan/edit/look");

    assertThat(get(jamie, "/my/plan/edit/look"))
        .bodyText()
        .contains("A room of my own, with a lock", "Ana, Pastor Will", "Give it to")
        .containsSubsequence("After 5 days", "Thinking of you", "After 12 days", "my sister Ana");
    var text = open().text();
    assertThat(text.agreement().mine()).containsExactly("be on time", "or say so");
    assertThat(text.goals().getFirst().steps())
        .extracting(Step::words)
        .containsExactly("Call, then go");
  }

  @Test
  void both_sign_and_each_page_says_what_comes_next() {
    proposed();
    assertThat(get(maria, "/today")).bodyText().contains("A plan waits for you", "Jamie");
    assertThat(get(jamie, "/today")).bodyText().contains("ready for you to read and sign");

    assertThat(sign(jamie, "/my/plan", "Jamie R.")).hasHeader("Location", "/my/plan");
    assertThat(get(jamie, "/today")).bodyText().contains("waits for the other signature");
    assertThat(sign(maria, "/people/" + who + "/plan", "Maria Alvarez"))
        .hasHeader("Location", "/people/" + who + "/plan");

    assertThat(get(jamie, "/my/plan"))
        .bodyText()
        .contains("Jamie R.", "Maria Alvarez", "Version 1");
    assertThat(get(jamie, "/today")).bodyText().contains("Next:", "Call the housing office");
    assertThat(get(maria, "/people/" + who))
        .bodyText()
        .contains("A group where I can say how it is");
    assertThat(get(maria, "/today")).bodyText().doesNotContain("A plan waits for you");
  }

  /// For somebody without an account, or who would rather hold a pen.
  @Test
  void what_was_signed_on_paper_is_written_down_with_the_day_and_the_witness() {
    proposed();
    var paper = "/people/" + who + "/plan/paper";
    assertThat(get(maria, "/people/" + who + "/plan/agreement")).bodyText().contains(paper);
    assertThat(get(maria, paper)).bodyText().contains("/plan/print?version=1");
    assertThat(get(maria, "/people/" + who + "/plan/print?version=1"))
        .bodyText()
        .contains("Witness: name and day");
    sign(maria, "/people/" + who + "/plan", "Maria Alvarez");

    assertThat(onPaper(paper, "Ana Flores", "yes"))
        .hasStatus(303)
        .hasHeader("Location", "/people/" + who + "/plan");
    assertThat(onPaper(paper, "Ana Flores", "yes")).hasStatus(303);

    var standing = town.as(jamie, () -> plans.standing(town.id(), who));
    assertThat(standing.inForceSignatures()).hasSize(2);
    assertThat(get(jamie, "/my/plan"))
        .bodyText()
        .contains("Jamie R.", "signed on paper on", "Ana Flores", "Maria Alvarez");
  }

  /// While a plan is in force the new version is what they print to sign.
  @Test
  void the_version_that_waits_is_printed_beside_the_one_in_force() {
    proposed();
    sign(jamie, "/my/plan", "Jamie R.");
    sign(maria, "/people/" + who + "/plan", "Maria Alvarez");
    proposed();

    assertThat(get(maria, "/people/" + who + "/plan/print")).bodyText().contains("version 1");
    assertThat(get(maria, "/people/" + who + "/plan/print?version=2"))
        .bodyText()
        .contains("version 2", "Witness: name and day");
    assertThat(get(maria, "/people/" + who + "/plan/print?version=3")).hasStatus(404);
  }

  @ParameterizedTest
  @CsvSource({
    "Maria,      yes, 0,    other than you two",
    "'Jamie R.', yes, 0,    other than you two",
    "'',         yes, 0,    Write who saw it",
    "Ana,        '',  0,    says exactly what stands here",
    "Ana,        yes, 1,    between the day the plan was ready",
    "Ana,        yes, -400, between the day the plan was ready"
  })
  void a_paper_that_cannot_be_right_comes_back_as_it_was_written(
      String witness, String same, int daysLater, String says) {
    proposed();
    var paper = "/people/" + who + "/plan/paper";
    var page = get(maria, paper);
    var day = LocalDate.parse(field(page, "day")).plusDays(daysLater);

    assertThat(onPaper(paper, page, day.toString(), witness, same))
        .hasStatus(422)
        .bodyText()
        .contains(says, "Jamie R.", day.toString());
    assertThat(open().proposed()).isTrue();
  }

  @Test
  void nobody_but_their_peer_writes_down_what_was_signed_on_paper() {
    proposed();
    var paper = "/people/" + who + "/plan/paper";

    assertThat(get(jamie, paper)).hasStatus(404);
    assertThat(get(town.manager("Ada"), paper)).hasStatus(404);
    assertThat(get(town.specialist("Rosa"), paper)).hasStatus(404);
  }

  @Test
  void a_page_opened_before_a_change_is_not_signed_and_says_why() {
    proposed();
    var shown = hidden(get(maria, "/people/" + who + "/plan/agreement"), "shown");
    post(jamie, "/my/plan/change");
    post(jamie, "/my/plan/edit", "hopes", "Other hopes", "seen", Part.HOPES.seen(open().text()));
    post(jamie, "/my/plan/proposal");

    assertThat(
            post(
                maria,
                "/people/" + who + "/plan/agreement",
                "name",
                "Maria",
                "number",
                "1",
                "language",
                "en",
                "shown",
                shown))
        .hasStatus(409)
        .bodyText()
        .contains("read it again before you sign");
  }

  @Test
  void two_editors_of_one_page_see_both_texts() {
    together();
    var seen = hidden(get(jamie, "/my/plan/edit"), "seen");
    assertThat(
            post(maria, "/people/" + who + "/plan/edit", "hopes", "Maria heard this", "seen", seen))
        .hasStatus(303);

    var told = post(jamie, "/my/plan/edit", "hopes", "Jamie wrote that", "seen", seen);
    assertThat(told)
        .hasStatus(409)
        .bodyText()
        .contains("Nothing is lost", "Maria heard this", "Jamie wrote that");
    assertThat(post(jamie, "/my/plan/edit", "hopes", "Both of it", "seen", hidden(told, "seen")))
        .hasHeader("Location", "/my/plan/edit/support");
    assertThat(open().text().hopes()).isEqualTo("Both of it");
  }

  @Test
  void what_is_typed_while_the_other_hands_it_on_or_both_sign_is_shown_and_not_lost() {
    together();
    post(jamie, "/my/plan/edit", "hopes", "To sleep");
    var draft = open();
    town.does(jamie, () -> plans.save(jamie, who, draft.revision(), Jamies.PLAN));
    var seen = hidden(get(jamie, "/my/plan/edit"), "seen");
    town.does(maria, () -> plans.propose(maria, who));
    assertThat(post(jamie, "/my/plan/edit", "hopes", "My long night", "seen", seen))
        .hasStatus(409)
        .bodyText()
        .contains("Your words are not saved", "My long night");
    assertThat(post(jamie, "/my/plan/change")).hasStatus(303);
    assertThat(post(jamie, "/my/plan/edit", "hopes", "My long night", "seen", seen)).hasStatus(303);
    assertThat(open().text().hopes()).isEqualTo("My long night");

    assertThat(post(jamie, "/my/plan/together", "together", "no")).hasStatus(303);
    assertThat(
            post(maria, "/people/" + who + "/plan/edit", "hopes", "What Maria heard", "seen", seen))
        .hasStatus(409)
        .bodyText()
        .contains("Your words are not saved", "What Maria heard")
        .doesNotContain("My long night");
  }

  @Test
  void what_cannot_be_saved_comes_back_as_it_was_typed() {
    post(jamie, "/my/plan");
    assertThat(
            post(
                jamie,
                "/my/plan/edit/goals/" + GoalId.next(),
                "words",
                "",
                "area",
                "",
                "why",
                "Because <b>I</b> said so",
                "step-0-words",
                "Look",
                "step-0-by",
                "2026-02-30"))
        .hasStatus(422)
        .bodyText()
        .contains("Write what you want", "Because &lt;b&gt;I&lt;/b&gt; said so", "2026-02-30")
        .contains("href=\"#step-0-by\"", "id=\"step-0-by\"");
    assertThat(post(jamie, "/my/plan/edit", "hopes", "x".repeat(8001)))
        .hasStatus(422)
        .bodyText()
        .contains("8,001");
    assertThat(post(jamie, "/my/plan/edit/quiet", "quiet-0-days", "soon", "quiet-0-words", "Hello"))
        .hasStatus(422)
        .bodyText()
        .contains("from 1 to 365", "Choose what should happen", "Hello");
    assertThat(post(jamie, "/my/plan/edit/meeting", "other", "91")).hasStatus(422);
  }

  @Test
  void wishes_that_cannot_be_carried_out_are_kept_and_pointed_out() {
    post(jamie, "/my/plan");
    post(
        jamie,
        "/my/plan/edit/quiet",
        "quiet-0-days",
        "5",
        "quiet-0-means",
        "ASK_SUPPORTER",
        "quiet-0-supporter",
        "Ana");

    assertThat(get(jamie, "/my/plan/edit/look"))
        .bodyText()
        .contains("please tick that this person may be asked", "after how many days to stop")
        .doesNotContain("Give it to");
    assertThat(post(jamie, "/my/plan/proposal")).hasStatus(409);
  }

  @Test
  void a_supporter_who_is_not_named_yet_leaves_no_gap() {
    post(jamie, "/my/plan");
    post(jamie, "/my/plan/edit/quiet", "quiet-0-days", "5", "quiet-0-means", "ASK_SUPPORTER");

    assertThat(get(jamie, "/my/plan/edit/look"))
        .bodyText()
        .contains("may ask somebody I have yet to name if I am all right");
  }

  @Test
  void the_same_goal_sent_twice_is_one() {
    post(jamie, "/my/plan");
    var goal = "/my/plan/edit/goals/" + GoalId.next();
    post(jamie, goal, "words", "Sleep", "area", "OTHER");
    assertThat(post(jamie, goal, "words", "Sleep", "area", "OTHER")).hasStatus(303);

    assertThat(open().text().goals()).hasSize(1);
  }

  @Test
  void a_suggestion_is_picked_and_never_filled_in_before() {
    post(jamie, "/my/plan");

    assertThat(get(jamie, "/my/plan/edit/goals/new?area=WORK"))
        .bodyText()
        .contains("Find work that goes with my recovery")
        .contains("></textarea>");
    assertThat(get(jamie, "/my/plan/edit/goals/new?area=WORK&start=1"))
        .bodyText()
        .contains(">Find work that goes with my recovery</textarea>");
  }

  @Test
  void nobody_reads_a_draft_that_is_written_alone() {
    post(jamie, "/my/plan");
    post(jamie, "/my/plan/edit", "hopes", "Just for me", "seen", seenHopes());

    assertThat(get(maria, "/people/" + who + "/plan")).bodyText().doesNotContain("Just for me");
    assertThat(get(maria, "/people/" + who + "/plan/edit")).hasStatus(404);
    assertThat(post(maria, "/people/" + who + "/plan")).hasStatus(409);
  }

  @Test
  void a_colleague_outside_the_circle_finds_nothing_there() {
    proposed();
    var dee = town.specialist("Dee");

    for (var page : new String[] {"", "/edit", "/agreement", "/print", "/talk", "/versions/1"}) {
      assertThat(get(dee, "/people/" + who + "/plan" + page)).hasStatus(404);
    }
    assertThat(get(maria, "/people/not-an-id/plan")).hasStatus(404);
    assertThat(get(maria, "/my/plan")).hasStatus(404);
  }

  @Test
  void what_is_said_about_a_plan_reaches_the_other() {
    proposed();
    assertThat(
            post(
                maria,
                "/people/" + who + "/plan/remarks",
                "remark",
                "Shall we talk about step two?"))
        .hasStatus(303);

    assertThat(get(jamie, "/today")).bodyText().contains("a new remark about your plan");
    assertThat(get(jamie, "/my/plan/talk")).bodyText().contains("Shall we talk about step two?");
    assertThat(post(jamie, "/my/plan/remarks", "remark", " ")).hasStatus(422);
  }

  @ParameterizedTest
  @CsvSource({
    "en, If I go quiet, After 12 days, Maria",
    "es, Si me quedo en silencio, Después de 12 días, Maria",
    "nl, Als ik stil word, Na 12 dagen, Maria"
  })
  void the_pages_speak_three_languages(String language, String quiet, String days, String name) {
    proposed();
    for (var page : new String[] {"/my/plan", "/my/plan/agreement", "/my/plan/print", "/today"}) {
      assertThat(get(jamie, page + "?lang=" + language)).hasStatusOk();
    }
    assertThat(get(jamie, "/my/plan/agreement?lang=" + language))
        .bodyText()
        .contains(quiet, days, name, "lang=\"" + language + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "nl"})
  void every_page_of_a_draft_opens_in_every_language(String language) {
    together();
    var base = "/people/" + who + "/plan/";
    for (var page :
        new String[] {
          "edit",
          "edit/support",
          "edit/goals",
          "edit/goals/new?area=FAMILY",
          "edit/meeting",
          "edit/quiet",
          "edit/look",
          "talk"
        }) {
      var mark = page.contains("?") ? "&" : "?";
      assertThat(get(jamie, "/my/plan/" + page + mark + "lang=" + language)).hasStatusOk();
      assertThat(get(maria, base + page + mark + "lang=" + language)).hasStatusOk();
    }
  }

  /// The thorough look comes after ninety days and says so kindly; what was said stays beside who
  /// wrote it down, and the state of the plan is what it was.
  @Test
  void a_plan_is_looked_at_again_and_the_person_says_how_it_goes() {
    inForce();
    assertThat(get(jamie, "/today")).bodyText().doesNotContain("A look at your plan");
    assertThat(get(jamie, "/my/plan")).bodyText().contains("The next time we look at it is");
    post(maria, "/people/" + who + "/plan/occasions", "occasion", "CRISIS");
    assertThat(get(jamie, "/today")).bodyText().contains("Hard days lie behind you");
    assertThat(get(maria, "/today")).bodyText().contains("A plan to look at together", "Jamie");

    var page = get(maria, "/people/" + who + "/plan/review");
    String[] said = {
      "id", field(page, "id"),
      "goal-0-id", Jamies.HOME.toString(),
      "goal-0-rating", "UNDER_WAY",
      "goal-0-stage", "DOING",
      "goal-0-words", "I saw <b>two</b> rooms",
      "goal-1-id", Jamies.GROUP.toString(),
      "wentWell", "I asked for help"
    };
    assertThat(post(maria, "/people/" + who + "/plan/review", said))
        .hasHeader("Location", "/people/" + who + "/plan/progress");
    assertThat(post(maria, "/people/" + who + "/plan/review", said)).hasStatus(303);
    assertThat(town.as(jamie, () -> reviews.held(town.id(), who)))
        .singleElement()
        .satisfies(review -> {
          assertThat(review.occasion()).isEqualTo(ReviewOccasion.CRISIS);
          assertThat(review.toConfirm()).isTrue();
        });
    assertThat(get(maria, "/today")).bodyText().doesNotContain("A plan to look at together");

    assertThat(get(jamie, "/today")).bodyText().contains("Your peer wrote down something you said");
    assertThat(get(jamie, "/my/plan/progress"))
        .bodyText()
        .contains("I saw &lt;b&gt;two&lt;/b&gt; rooms", "I asked for help", "Is it right?")
        .contains("“Under way” on", "Doing it", "written by");
    var review = town.as(jamie, () -> reviews.held(town.id(), who)).getFirst().id();
    assertThat(post(jamie, "/my/plan/reviews/" + review)).hasStatus(303);
    assertThat(get(jamie, "/today")).bodyText().doesNotContain("Your peer wrote down something");
    assertThat(town.as(jamie, () -> plans.active(town.id(), who)).orElseThrow().state())
        .isEqualTo(PlanVersion.State.ACTIVE);
  }

  @Test
  void a_light_look_asks_about_the_goal_that_was_asked_about_longest_ago_and_may_be_skipped() {
    inForce();
    var first = get(jamie, "/my/plan/check");
    assertThat(first).bodyText().contains(Jamies.A_HOME.words()).doesNotContain("What went well");
    assertThat(post(jamie, "/my/plan/check", "id", field(first, "id")))
        .hasHeader("Location", "/my/plan");
    assertThat(town.as(jamie, () -> reviews.held(town.id(), who))).isEmpty();

    lookAt(Jamies.HOME, "PARTLY_MET");
    assertThat(get(jamie, "/my/plan/check")).bodyText().contains(Jamies.A_GROUP.words());
    lookAt(Jamies.GROUP, "LET_GO");
    assertThat(get(jamie, "/my/plan/check")).bodyText().contains(Jamies.A_HOME.words());
    lookAt(Jamies.HOME, "MET");
    assertThat(get(jamie, "/my/plan/check")).hasHeader("Location", "/my/plan/progress");
    assertThat(town.as(jamie, () -> reviews.coming(town.id(), who)).orElseThrow().occasion())
        .as("a light look does not put off the thorough one")
        .isEqualTo(ReviewOccasion.DUE);
    for (var language : new String[] {"en", "es", "nl"}) {
      assertThat(get(jamie, "/my/plan/progress?lang=" + language)).hasStatusOk();
      assertThat(get(jamie, "/my/plan/review?lang=" + language)).hasStatusOk();
    }
    assertThat(post(jamie, "/my/plan/review", "wentWell", "x".repeat(8001)))
        .hasStatus(422)
        .bodyText()
        .contains("8,001");
  }

  private void lookAt(GoalId goal, String rating) {
    post(
        jamie,
        "/my/plan/check",
        "id",
        java.util.UUID.randomUUID().toString(),
        "goal-0-id",
        goal.toString(),
        "goal-0-rating",
        rating);
  }

  private void inForce() {
    proposed();
    sign(jamie, "/my/plan", "Jamie R.");
    sign(maria, "/people/" + who + "/plan", "Maria Alvarez");
  }

  @Test
  void what_more_there_is_to_say_about_a_goal_is_kept_as_typed_and_a_step_is_picked() {
    post(jamie, "/my/plan");
    var goal = "/my/plan/edit/goals/" + GoalId.next();
    assertThat(
            post(
                jamie,
                goal,
                "words",
                "My papers in order",
                "area",
                "HOUSING",
                "areaCalled",
                "Paper things",
                "confidence",
                "4",
                "barriers",
                "The office is  far",
                "answer",
                "Ask Ana for a ride",
                "measure",
                "Letters on the table",
                "baseline",
                "Eleven",
                "more",
                "1"))
        .hasHeader("Location", goal + "#more");
    assertThat(get(jamie, goal))
        .bodyText()
        .contains(">The office is  far</textarea>", "value=\"Fill in one application\"");
    assertThat(get(jamie, "/my/plan/edit/goals"))
        .bodyText()
        .contains("Paper things", "Less than 7?");
    post(
        jamie, "/my/plan/edit/meeting", "voicemail", "Say it is the library", "mayKnow", "My aunt");
    assertThat(get(jamie, "/my/plan/edit/look"))
        .bodyText()
        .contains("Paper things", "Ask Ana for a ride", "Eleven", "Say it is the library");
    assertThat(post(jamie, "/my/plan/edit/meeting", "ending", "x".repeat(501))).hasStatus(422);
  }

  @Test
  void a_plan_rests_and_is_taken_up_again_and_ends_without_blame() {
    inForce();
    assertThat(post(jamie, "/my/plan/rest", "rests", "yes")).hasStatus(303);
    assertThat(get(jamie, "/my/plan")).bodyText().contains("The plan rests", "At rest");
    assertThat(town.as(jamie, () -> reviews.coming(town.id(), who))).isEmpty();
    assertThat(town.as(jamie, () -> plans.activeGoals(town.id(), who))).hasSize(2);
    post(maria, "/people/" + who + "/plan/rest", "rests", "no");
    assertThat(town.as(jamie, () -> reviews.coming(town.id(), who))).isPresent();

    assertThat(get(jamie, "/my/plan/end")).bodyText().doesNotContain("We lost touch");
    assertThat(get(maria, "/people/" + who + "/plan/end")).bodyText().contains("We lost touch");
    post(jamie, "/my/plan/end", "ending", "COMPLETED");
    assertThat(get(jamie, "/my/plan")).bodyText().contains("Completed", "You have no plan yet");
  }

  @Test
  void a_name_is_drawn_or_said_before_a_witness() {
    proposed();
    var page = get(maria, "/people/" + who + "/plan/agreement");
    for (var drawing : new String[] {"M1 2\"/><script>", "M10 20L30 40L50 20"}) {
      post(
          maria,
          "/people/" + who + "/plan/agreement",
          "name",
          "Maria Alvarez",
          "drawing",
          drawing,
          "number",
          "1",
          "language",
          "en",
          "shown",
          hidden(page, "shown"));
    }
    var paper = "/people/" + who + "/plan/paper";
    var asked = get(maria, paper);
    assertThat(
            post(
                maria,
                paper,
                "how",
                "SPOKEN",
                "name",
                "Jamie R.",
                "day",
                field(asked, "day"),
                "witness",
                "Ana Flores",
                "same",
                "yes",
                "number",
                hidden(asked, "number"),
                "language",
                hidden(asked, "language"),
                "shown",
                hidden(asked, "shown")))
        .hasStatus(303);
    assertThat(town.as(jamie, () -> plans.standing(town.id(), who)).inForceSignatures())
        .extracting(Signature::method)
        .as("what cannot be a drawing is asked for again, and nothing is signed without it")
        .containsExactlyInAnyOrder(Signature.Method.DRAWN, Signature.Method.SPOKEN);
    assertThat(get(jamie, "/my/plan")).bodyText().contains("said yes aloud on", "Ana Flores");

    proposed();
    var again = get(jamie, "/my/plan/agreement");
    post(
        jamie,
        "/my/plan/agreement",
        "name",
        "Jamie R.",
        "drawing",
        "M10 20L30 40L50 20",
        "number",
        "2",
        "language",
        "en",
        "shown",
        hidden(again, "shown"));
    assertThat(get(jamie, "/my/plan/agreement")).bodyText().contains("d=\"M10 20L30 40L50 20\"");
  }

  /// Where a payer asks for it; the plan of the two holds without it.
  @Test
  void a_rule_brings_the_next_look_nearer_and_asks_for_a_clinicians_signature() {
    var ines = town.administrator("Ines");
    var form = get(ines, "/plan-rules");
    String[] rule = {
      "id",
      field(form, "id"),
      "called",
      "State & co",
      "reviewDays",
      "30",
      "also",
      "CLINICIAN",
      "within",
      "30"
    };
    assertThat(form)
        .bodyText()
        .containsPattern("name=\"also\" value=\"\"[^>]*checked")
        .contains("No one else");
    assertThat(post(ines, "/plan-rules", "called", "", "reviewDays", "200")).hasStatus(422);
    assertThat(post(ines, "/plan-rules", rule)).hasStatus(303);
    assertThat(post(ines, "/plan-rules", rule)).hasStatus(303);
    assertThat(get(maria, "/plan-rules")).hasStatus(404);
    inForce();
    var plan = town.as(jamie, () -> plans.active(town.id(), who)).orElseThrow();
    var signedOn = LocalDate.ofInstant(plan.activeAt(), java.time.ZoneId.of(jamie.zone()));
    assertThat(town.as(jamie, () -> reviews.coming(town.id(), who)).orElseThrow().dueOn())
        .isEqualTo(signedOn.plusDays(30));
    assertThat(get(maria, "/people/" + who + "/plan"))
        .bodyText()
        .contains("A clinician: a signature is asked for by", "State &amp; co");

    var others = "/people/" + who + "/plan/others";
    var page = get(maria, others);
    assertThat(post(maria, others, "signs", "", "name", "Dr. Noor", "day", field(page, "day")))
        .hasStatus(422);
    assertThat(
            post(
                maria, others, "signs", "CLINICIAN", "name", "Dr. Noor", "day", field(page, "day")))
        .hasStatus(303);
    assertThat(get(jamie, "/my/plan"))
        .bodyText()
        .contains("Dr. Noor", "A clinician, signed on paper on")
        .doesNotContain("a signature is asked for by");
    var known = town.as(jamie, () -> rules.all(town.id())).getFirst().id();
    assertThat(post(ines, "/plan-rules/" + known)).hasStatus(303);
    assertThat(town.as(jamie, () -> rules.all(town.id()))).isEmpty();
    assertThat(get(maria, "/people/" + who + "/plan"))
        .as("a plan keeps to what held when it was signed")
        .bodyText()
        .contains("This plan keeps to: State &amp; co");
  }

  @Test
  void a_manager_takes_a_known_rule_over_with_its_source_and_it_counts_for_plans_signed_since() {
    inForce();
    var ada = town.manager("Ada");
    var form = get(ada, "/plan-rules?like=PA");
    assertThat(form)
        .bodyText()
        .contains("Medicaid of Pennsylvania", "Supplemental Provider Agreement");
    assertThat(
            post(
                ada,
                "/plan-rules",
                "id",
                field(form, "id"),
                "called",
                "Medicaid",
                "reviewDays",
                "30",
                "also",
                "CLINICIAN",
                "within",
                "30",
                "source",
                "Section 4"))
        .hasStatus(303);
    assertThat(get(ada, "/plan-rules")).bodyText().contains("Section 4");
    assertThat(get(maria, "/people/" + who + "/plan"))
        .bodyText()
        .doesNotContain("Medicaid", "a signature is asked for by");
    assertThat(get(towns.found().manager("Bo"), "/plan-rules"))
        .bodyText()
        .doesNotContain("Section 4");
    var rule = town.as(ada, () -> rules.all(town.id())).getFirst().id();
    var bo = towns.found().manager("Bo");
    post(bo, "/plan-rules/" + rule);
    assertThat(town.as(ada, () -> rules.all(town.id()))).as("ended by nobody else").hasSize(1);
  }

  /// The words are the person's: what counts meanwhile goes on counting.
  @Test
  void a_plan_that_is_written_anew_is_told_as_under_review() {
    inForce();
    post(jamie, "/my/plan");
    assertThat(get(jamie, "/my/plan")).bodyText().contains("it counts while you look at it anew");
    assertThat(get(jamie, "/today")).bodyText().contains("it counts while you look at it anew");
    assertThat(get(maria, "/people/" + who))
        .as("a draft that is written alone is not told")
        .bodyText()
        .doesNotContain("Under review");
    town.does(jamie, () -> plans.share(jamie, true));
    assertThat(get(maria, "/people/" + who)).bodyText().contains("Under review");
    assertThat(get(maria, "/people/" + who + "/plan")).bodyText().contains("Under review");
  }

  /// Tagged, in its language, with a title, and of the size of the paper that people have.
  @ParameterizedTest
  @CsvSource({
    "en, letter, 612, If I go quiet",
    "es, a4, 595, Si me quedo en silencio",
    "nl, a4, 595, Als ik stil word"
  })
  void a_plan_is_a_file_for_paper_that_can_be_read_aloud(
      String language, String paper, int width, String quiet) throws IOException {
    town.does(
        jamie,
        () -> {
          var draft = plans.draftFor(jamie, who);
          var strange = Jamies.PLAN.hopes("To wake up <without> & \u0008dread \uD83C\uDF31", "");
          plans.save(jamie, who, draft.revision(), strange);
          plans.propose(jamie, who);
        });
    for (var name : new String[] {"plan", "pocket"}) {
      var file = get(jamie, "/my/plan/print/" + name + ".pdf?paper=" + paper + "&lang=" + language);
      assertThat(file).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
      var again =
          get(jamie, "/my/plan/print/" + name + ".pdf?paper=" + paper + "&lang=" + language);
      assertThat(again.getResponse().getContentAsByteArray())
          .as("it does not tell when it was made")
          .isEqualTo(file.getResponse().getContentAsByteArray());
      try (var pdf = Loader.loadPDF(file.getResponse().getContentAsByteArray())) {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo(language);
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
        var sheet = pdf.getPage(0).getMediaBox();
        assertThat((int) Math.min(sheet.getWidth(), sheet.getHeight())).isEqualTo(width);
        var read = new PDFTextStripper().getText(pdf);
        assertThat(read)
            .as("its title, in a line and not a word a line")
            .containsPattern("Jamie: \\S+ \\S+");
        assertThat(read.replaceAll("\\s+", " ")).contains("To wake up <without> & dread", quiet);
        assertThat(pdf.getNumberOfPages()).isLessThan(4);
      }
    }
    assertThat(get(maria, "/people/" + who + "/plan/print/plan.pdf")).hasStatusOk();
    assertThat(get(town.specialist("Dee"), "/people/" + who + "/plan/print/plan.pdf"))
        .hasStatus(404);
  }

  @Test
  void more_than_a_plan_holds_is_said_and_nothing_typed_is_lost() {
    post(jamie, "/my/plan");
    for (int i = 0; i < PlanText.MOST_GOALS; i++) {
      var one = "/my/plan/edit/goals/" + GoalId.next();
      assertThat(post(jamie, one, "words", "Goal " + i, "area", "HOUSING")).hasStatus(303);
    }
    var another = "/my/plan/edit/goals/" + GoalId.next();
    assertThat(post(jamie, another, "words", "One too many", "area", "HOUSING"))
        .hasStatus(422)
        .bodyText()
        .contains("A plan holds 12 goals", "One too many");
    assertThat(open().text().goals()).hasSize(PlanText.MOST_GOALS);

    // Each field is within its limit, and all of them together are not.
    var hearts = "💚".repeat(8000);
    var answers =
        open().text().goals().stream()
            .map(goal ->
                post(
                    jamie,
                    "/my/plan/edit/goals/" + goal.id(),
                    "words",
                    goal.words(),
                    "area",
                    "HOUSING",
                    "why",
                    hearts))
            .toList();
    assertThat(answers.getLast()).hasStatus(422).bodyText().contains("too long to keep", hearts);
  }

  @Test
  void a_goal_that_somebody_else_changed_is_not_taken_out_unread() {
    together();
    var goal = "edit/goals/" + Jamies.HOME;
    post(jamie, "/my/plan/" + goal, "words", "A room", "area", "HOUSING");
    var stale = Part.goal(Jamies.HOME).seen(open().text());
    post(maria, "/people/" + who + "/plan/" + goal, "words", "A room near Ana", "area", "HOUSING");

    assertThat(post(jamie, "/my/plan/" + goal + "/removal", "seen", stale))
        .hasStatus(409)
        .bodyText()
        .contains("A room near Ana");
    assertThat(open().text().goal(Jamies.HOME)).isPresent();
    var fresh = Part.goal(Jamies.HOME).seen(open().text());
    for (int twice = 0; twice < 2; twice++) {
      assertThat(post(jamie, "/my/plan/" + goal + "/removal", "seen", fresh)).hasStatus(303);
    }
    assertThat(open().text().goal(Jamies.HOME)).isEmpty();
  }

  @Test
  void what_is_pressed_twice_happens_once() {
    proposed();
    var form = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      post(jamie, "/my/plan/remarks", "form", form, "remark", "Is once a week too often?");
    }
    assertThat(get(jamie, "/my/plan/talk"))
        .bodyText()
        .containsOnlyOnce("Is once a week too often?");
    sign(jamie, "/my/plan", "Jamie R.");
    sign(maria, "/people/" + who + "/plan", "Maria Alvarez");
    assertThat(post(jamie, "/my/plan/remarks", "form", form, "remark", "I was too slow"))
        .hasStatus(409)
        .bodyText()
        .contains("No plan is waiting any more", "I was too slow");
    var goal = Jamies.HOME.toString();
    assertThat(
            post(
                jamie,
                "/my/plan/review",
                "goal-0-id",
                goal,
                "goal-0-rating",
                "MET",
                "goal-1-id",
                goal,
                "goal-1-rating",
                "UNDER_WAY"))
        .as("one goal in two rows")
        .hasStatus(303);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(post(jamie, "/my/plan/end")).hasStatus(303);
    }
  }

  @Test
  void a_drawing_that_cannot_be_kept_is_not_signed_without() {
    proposed();
    var page = get(jamie, "/my/plan/agreement");
    assertThat(
            post(
                jamie,
                "/my/plan/agreement",
                "name",
                "Jamie R.",
                "drawing",
                "M1 1" + "L2 2".repeat(6000),
                "number",
                hidden(page, "number"),
                "language",
                hidden(page, "language"),
                "shown",
                hidden(page, "shown")))
        .hasStatus(422)
        .bodyText()
        .contains("We could not take what you drew", "Jamie R.");
    assertThat(signatures()).isZero();
  }

  private int signatures() {
    return town.as(jamie, () -> plans.signatures(open()).size());
  }

  @Test
  void the_sheet_that_was_signed_is_kept_as_it_came_for_the_two_alone() {
    proposed();
    var base = "/people/" + who + "/plan";
    assertThat(onPaper(base + "/paper", "Rosa", "same")).hasStatus(303);
    assertThat(get(maria, base + "/versions/1")).bodyText().contains("Add the signed sheet");
    assertThat(get(jamie, "/my/plan/versions/1")).bodyText().doesNotContain("signed sheet");
    var pdf = "%PDF-1.4 signed".getBytes(StandardCharsets.UTF_8);

    for (var wrong :
        new byte[][] {
          "<html>".getBytes(StandardCharsets.UTF_8), new byte[5 * 1024 * 1024 + 1], {}
        }) {
      assertThat(scan(maria, base, wrong)).hasStatus(422);
    }
    assertThat(scan(town.specialist("Dee"), base, pdf)).hasStatus(404);
    assertThat(scan(jamie, base, pdf)).hasStatus(404);
    assertThat(scan(maria, base, pdf)).hasStatus(303);
    assertThat(scan(maria, base, "%PDF-1.4 another".getBytes(StandardCharsets.UTF_8)))
        .as("the first one stays")
        .hasStatus(303);

    var file = get(jamie, "/my/plan/versions/1/sheet");
    assertThat(file)
        .hasStatusOk()
        .hasContentType(MediaType.APPLICATION_PDF)
        .hasHeader("Content-Disposition", "attachment; filename=\"sheet.pdf\"");
    assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(pdf);
    assertThat(get(town.specialist("Lou"), base + "/versions/1/sheet")).hasStatus(404);
    assertThat(get(town.participant("Alex"), "/my/plan/versions/1/sheet")).hasStatus(404);
    assertThat(get(maria, base + "/versions/1/sheet?of=CLINICIAN")).hasStatus(404);
    for (var change :
        new String[] {
          "insert into plans.scan select organization_id, participant_id, number, revision, 'GUARDIAN',"
              + " media_type, content, sha256, kept_by, kept_at from plans.scan",
          "delete from plans.scan",
          "update plans.scan set media_type = 'image/png'"
        }) {
      assertThatThrownBy(() -> town.does(maria, () -> database.sql(change).update()))
          .isInstanceOf(DataAccessException.class);
    }
  }

  private MvcTestResult scan(Viewer viewer, String base, byte[] content) {
    return mvc.post()
        .uri(base + "/versions/1/scan")
        .multipart()
        .file(new MockMultipartFile("sheet", "../../x.html", "text/html", content))
        .with(signedIn.as(viewer))
        .exchange();
  }

  @Test
  void who_wrote_where_in_a_private_draft_is_as_private_as_the_draft() {
    post(jamie, "/my/plan");
    post(jamie, "/my/plan/edit", "hopes", "Just for me");

    assertThat(writings(jamie)).isOne();
    assertThat(writings(maria)).isZero();
  }

  private int writings(Viewer viewer) {
    return town.as(
        viewer,
        () -> database.sql("select count(*) from plans.writing").query(Integer.class).single());
  }

  @Test
  void a_day_that_has_passed_stands_in_the_list_of_those_who_run_the_program() {
    inForce();
    var ada = town.manager("Ada");
    assertThat(get(ada, "/plan-reviews")).bodyText().contains("Every plan was looked at in time");
    post(jamie, "/my/plan/occasions", "occasion", "MOVE");
    assertThat(get(ada, "/today")).bodyText().doesNotContain("Plans whose day has passed");
    town.does(
        jamie, () -> database.sql("update plans.coming_review set due_on = due_on - 1").update());

    for (var page : new String[] {"/today", "/plan-reviews"}) {
      assertThat(get(ada, page))
          .bodyText()
          .contains("Plans whose day has passed", "Jamie", "/people/" + who);
    }
    assertThat(get(maria, "/plan-reviews")).hasStatus(404);
    assertThat(get(towns.found().manager("Bo"), "/plan-reviews"))
        .bodyText()
        .doesNotContain("Jamie");
  }

  @Test
  void signs_that_a_file_cannot_show_are_named_before_it_is_printed() {
    post(jamie, "/my/plan");
    post(jamie, "/my/plan/edit", "hopes", "Спать. Να κοιμάμαι. Żyć. Sleep 💚 睡觉 نوم");
    assertThat(get(jamie, "/my/plan/print")).bodyText().doesNotContain("have no letters");

    post(jamie, "/my/plan/edit", "hopes", "Sleep 💚 தூக்கம்");
    assertThat(get(jamie, "/my/plan/print"))
        .bodyText()
        .doesNotContain("<bdi>💚")
        .contains("have no letters", "த ூ க ம", "print this page with your browser");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "pocket"})
  void a_plan_is_printed_in_the_letters_it_was_written_in(String file) throws IOException {
    var written =
        List.of(
            "أريد أن أنام بسلام",
            "לישון בשקט",
            "我想睡个好觉",
            "ぐっすり眠りたい",
            "편히 자고 싶어요",
            "Спать спокойно",
            "ฉันอยากนอน",
            "መተኛት",
            "💚",
            "✓");
    post(jamie, "/my/plan");
    post(jamie, "/my/plan/edit", "hopes", String.join("\n", written), "strengths", "हिन्दी, தமிழ்");
    var pdf = get(jamie, "/my/plan/print/" + file + ".pdf");
    assertThat(pdf).hasStatusOk();
    try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
      var read = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(read).contains(written);
      assertThat(read).contains("Where (?) stands on this sheet");
      for (var font : document.getPage(0).getResources().getFontNames()) {
        assertThat(document.getPage(0).getResources().getFont(font).isEmbedded()).isTrue();
      }
    }
    assertThat(pdf.getResponse().getContentAsByteArray().length)
        .as("only the letters that are used")
        .isLessThan(150_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan", "pocket"})
  void a_word_that_is_too_long_for_a_line_goes_on_in_the_next_and_is_not_cut_off(String file)
      throws IOException {
    var long1 = "Donaudampfschifffahrtsgesellschaft".repeat(12);
    post(jamie, "/my/plan");
    post(jamie, "/my/plan/edit", "hopes", long1, "strengths", "<b>&amp;\"</b>");
    var goal = "/my/plan/edit/goals/" + GoalId.next();
    post(jamie, goal, "words", long1, "area", "HOUSING", "step-0-words", long1);

    var pdf = get(jamie, "/my/plan/print/" + file + ".pdf");
    assertThat(pdf).hasStatusOk();
    var outside = new ArrayList<String>();
    try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
      var stripper =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
              if (at.getXDirAdj() + at.getWidthDirAdj() > at.getPageWidth()) {
                outside.add(at.getUnicode());
              }
              super.processTextPosition(at);
            }
          };
      var text = stripper.getText(document).replaceAll("\\s", "");
      assertThat(text).contains(long1.substring(0, 60));
    }
    assertThat(outside).as("letters beyond the edge").isEmpty();
  }

  @Test
  void nobody_has_files_made_all_day() {
    post(jamie, "/my/plan");
    for (int i = 0; i < PdfController.AN_HOUR; i++) {
      limiter.allow(
          "plan file", jamie.account() + " " + jamie.hat(), 1000, java.time.Duration.ofHours(1));
    }
    assertThat(get(jamie, "/my/plan/print/pocket.pdf"))
        .hasStatus(409)
        .bodyText()
        .contains("many files in a short time");
  }

  private void together() {
    post(jamie, "/my/plan");
    post(jamie, "/my/plan/together", "together", "yes");
  }

  private void proposed() {
    town.does(
        jamie,
        () -> {
          var draft = plans.draftFor(jamie, who);
          plans.save(jamie, who, draft.revision(), Jamies.PLAN);
          plans.propose(jamie, who);
        });
  }

  private PlanVersion open() {
    return town.as(jamie, () -> plans.standing(town.id(), who)).open();
  }

  private String seenHopes() {
    return Part.HOPES.seen(open().text());
  }

  private MvcTestResult sign(Viewer signer, String plan, String name) {
    var page = get(signer, plan + "/agreement");
    return post(
        signer,
        plan + "/agreement",
        "name",
        name,
        "number",
        hidden(page, "number"),
        "language",
        hidden(page, "language"),
        "shown",
        hidden(page, "shown"));
  }

  private MvcTestResult onPaper(String paper, String witness, String same) {
    var page = get(maria, paper);
    if (page.getResponse().getStatus() == 303) {
      return post(maria, paper, "name", "Jamie R.");
    }
    return onPaper(paper, page, field(page, "day"), witness, same);
  }

  private MvcTestResult onPaper(
      String paper, MvcTestResult page, String day, String witness, String same) {
    return post(
        maria,
        paper,
        "name",
        "Jamie R.",
        "day",
        day,
        "witness",
        witness,
        same.isEmpty() ? "unticked" : "same",
        "yes",
        "number",
        hidden(page, "number"),
        "language",
        hidden(page, "language"),
        "shown",
        hidden(page, "shown"));
  }

  private MvcTestResult get(Viewer viewer, String address) {
    return mvc.get().uri(address).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult post(Viewer viewer, String address, String... fields) {
    var request = mvc.post().uri(address).with(signedIn.as(viewer));
    var seen = false;
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
      seen |= fields[i].equals("seen");
    }
    return (seen || !address.contains("/edit") ? request : request.param("seen", seen(address)))
        .exchange();
  }

  /// What the page would have remembered, had it been opened just now.
  private String seen(String address) {
    var text = open().text();
    var page = address.substring(address.lastIndexOf('/') + 1);
    return switch (page) {
      case "edit" -> Part.HOPES.seen(text);
      case "support" -> Part.SUPPORT.seen(text);
      case "meeting" -> Part.MEETING.seen(text);
      case "quiet" -> Part.QUIET.seen(text);
      default -> Part.goal(GoalId.of(page)).seen(text);
    };
  }

  private static String hidden(MvcTestResult page, String name) {
    return found(page, name, "");
  }

  /// What stands in a field that somebody sees.
  private static String field(MvcTestResult page, String name) {
    return found(page, name, "[^>]*");
  }

  private static String found(MvcTestResult page, String name, String between) {
    try {
      var body = page.getResponse().getContentAsString();
      var field =
          Pattern.compile("name=\"" + name + "\"" + between + " value=\"([^\"]*)\"").matcher(body);
      assertThat(field.find()).as(name).isTrue();
      return field.group(1);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
