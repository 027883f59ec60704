package org.beenthere.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beenthere.monitoring.QuietFixtures.AFTER;
import static org.beenthere.monitoring.QuietFixtures.PHONE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.plans.Plans;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class QuietPagesTest {

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Keeper keeper;
  @Autowired Watches watches;
  @Autowired Plans plans;
  @Autowired WaysBack ways;
  @Autowired Sweep sweep;
  @Autowired House house;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, PHONE);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
    var wishes =
        new QuietWishes(
            1,
            7,
            java.util.List.of(AFTER.message(5).at(1), AFTER.call(8).at(2), AFTER.card(12).at(3)),
            21,
            "Never call my job.",
            "A text that says hello.");
    house.inOrganization(
        town.id(), () -> keeper.agree(town.id(), jamie.participant(), wishes, clock.instant()));
  }

  @Test
  void nothing_is_promised_for_a_day_that_has_gone_by() {
    var twice = java.util.List.of(AFTER.message(5).at(1), AFTER.message(6).at(2));
    var wishes = new QuietWishes(2, 7, twice, 21, "", "");
    house.inOrganization(
        town.id(), () -> keeper.agree(town.id(), jamie.participant(), wishes, clock.instant()));
    quietFor(8);
    assertThat(get(maria, "/today"))
        .bodyText()
        .contains("Next: a message here, when it is next a good time of day.");
  }

  @Test
  void today_says_who_has_gone_quiet_whose_turn_it_is_and_what_they_wish_for() {
    assertThat(get(maria, "/today")).bodyText().doesNotContain("Gone quiet");
    quietFor(5);
    assertThat(get(maria, "/today"))
        .bodyText()
        .contains("Gone quiet")
        .contains("5 days")
        .contains("a message here. No answer yet.")
        .contains("Next: a call")
        .doesNotContain("your turn");
    quietFor(3);
    assertThat(get(maria, "/today"))
        .bodyText()
        .contains("your turn today")
        .contains("Their wish: a call.")
        .contains("Leave no message.")
        .contains("href=\"tel:+16155550134\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | send it from the program’s phone | Thinking of you. No pressure. | Thinking%20of%20you.%20No%20pressure.
          ES | envíelo desde el teléfono del programa | Pensamos en usted. Sin presión. | Pensamos%20en%20usted.%20Sin%20presi%C3%B3n.
          NL | stuur hem met de telefoon van het programma | We denken aan je. Het hoeft niet. | We%20denken%20aan%20je.%20Het%20hoeft%20niet.
          """)
  void a_text_that_this_house_cannot_send_is_ready_for_the_peer_to_send(
      Language language, String how, String words, String body) {
    var sam = town.participant("Sam", language, PHONE);
    town.pair(sam, maria);
    var wishes = new QuietWishes(1, 7, java.util.List.of(AFTER.text(5).at(1)), 21, "", "");
    house.inOrganization(
        town.id(), () -> keeper.agree(town.id(), sam.participant(), wishes, clock.instant()));
    quietFor(5);

    for (var path : java.util.List.of("/today", "/people/" + sam.participant() + "/quiet")) {
      assertThat(browser.get().uri(path + "?lang=" + language.code()).with(signedIn.as(maria)))
          .bodyText()
          .contains(how, words)
          .contains("href=\"sms:+16155550134?&amp;body=" + body + "\"");
    }
    assertThat(
            post(maria, "/people/" + sam.participant() + "/quiet/1/1", Map.of("outcome", "DONE")))
        .hasStatus(303);
    assertThat(get(maria, "/people/" + sam.participant() + "/quiet"))
        .bodyText()
        .contains("Done on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | nobody would read a message here | your turn today | They have not said that we may call them.
          ES | nadie leería un mensaje aquí | hoy le toca a usted | No consta que podamos llamar.
          NL | niemand leest hier een bericht | vandaag ben jij aan de beurt | Er is niet gezegd dat we mogen bellen.
          """)
  void who_cannot_sign_in_is_the_turn_of_a_human_and_no_message_is_left_for_nobody(
      Language language, String why, String turn, String leftOut) {
    var lee = town.broughtIn("Lee");
    town.pair(lee, maria);
    quietFor(14);

    assertThat(browser.get().uri("/today?lang=" + language.code()).with(signedIn.as(maria)))
        .bodyText()
        .contains("Lee", why, turn);
    assertThat(get(town.manager("Ada"), "/today"))
        .bodyText()
        .contains("Lee", "a step is due today");
    quietFor(7);
    assertThat(
            browser
                .get()
                .uri("/people/" + lee + "/quiet?lang=" + language.code())
                .with(signedIn.as(maria)))
        .bodyText()
        .contains(why, leftOut);
    assertThat(post(maria, "/people/" + lee + "/quiet/1/1", Map.of("outcome", "NO_ANSWER")))
        .hasStatus(303);
  }

  @Test
  void what_is_not_safely_possible_is_thought_over_by_a_human() {
    var boris = town.participant("Boris");
    town.pair(boris, maria);
    for (int day = 0; day < 21; day++) {
      quietFor(1);
    }

    assertThat(get(maria, "/people/" + boris.participant() + "/quiet"))
        .bodyText()
        .contains("What was planned is not safely possible.", "we may text them")
        .doesNotContain("Call now");
  }

  @Test
  void whoever_runs_the_program_is_told_that_this_house_cannot_send_texts() {
    var told = "This house cannot send text messages by itself";

    assertThat(get(town.manager("Ada"), "/today")).bodyText().contains(told);
    assertThat(get(town.administrator("Ines"), "/today")).bodyText().contains(told);
    assertThat(get(maria, "/today")).bodyText().doesNotContain(told);
    town.does(jamie, () -> plans.draftFor(jamie, jamie.participant()));
    assertThat(get(jamie, "/my/plan/edit/quiet")).bodyText().contains("sends it by hand");
  }

  @Test
  void an_answer_on_today_takes_the_step() {
    quietFor(8);
    quietFor(1);
    var path = "/people/" + jamie.participant() + "/quiet/1/2";

    assertThat(post(maria, path, Map.of("outcome", "NO_ANSWER")))
        .hasStatus(303)
        .hasHeader("Location", "/today");
    assertThat(get(maria, "/today")).bodyText().contains("No answer on").contains("Next: a card");

    assertThat(post(maria, path, Map.of("outcome", "REACHED"))).hasStatus(409);
  }

  @Test
  void reaching_them_leads_to_the_note_and_the_warm_words() {
    quietFor(8);
    quietFor(1);

    assertThat(
            post(
                maria,
                "/people/" + jamie.participant() + "/quiet/1/2",
                Map.of("outcome", "REACHED")))
        .hasStatus(303)
        .hasHeader("Location", "/people/" + jamie.participant() + "/notes/new");
    assertThat(get(maria, "/today"))
        .bodyText()
        .contains("Came back")
        .contains("How good to hear from them again.")
        .doesNotContain("Gone quiet");
    assertThat(get(town.manager("Ada"), "/today"))
        .bodyText()
        .contains("Came back")
        .contains("Jamie");
  }

  @Test
  void a_manager_sees_the_teams_list_with_who_walks_with_whom() {
    quietFor(5);
    var ada = town.manager("Ada");

    assertThat(get(ada, "/today")).bodyText().contains("Jamie").contains("Maria");
    assertThat(get(ada, "/people/" + jamie.participant() + "/quiet"))
        .bodyText()
        .contains("Never call my job.");
  }

  @Test
  void the_person_is_asked_for_nothing_and_comes_back_with_one_tap() {
    quietFor(5);
    assertThat(get(jamie, "/today"))
        .bodyText()
        .contains("We haven’t heard from you. No pressure.")
        .contains("action=\"/my/here\"");
    assertThat(get(jamie, "/my/quiet")).bodyText().contains("Went out on");

    assertThat(post(jamie, "/my/here", Map.of())).hasStatus(303).hasHeader("Location", "/today");
    assertThat(get(jamie, "/today")).bodyText().doesNotContain("We haven’t heard from you");
  }

  @Test
  void what_is_usual_here_is_not_called_what_they_wanted() {
    var boris = town.participant("Boris");
    town.pair(boris, maria);
    assertThat(get(boris, "/my/quiet"))
        .bodyText()
        .contains("What happens until you say what you want")
        .contains("In your plan you can say what you would like instead.");

    quietFor(15);

    assertThat(get(boris, "/my/quiet"))
        .bodyText()
        .contains("What is usual here, and what was tried")
        .doesNotContain("What you wanted", "You can change this in your plan");
  }

  @Test
  void a_pause_has_an_end_and_a_bad_one_is_said_in_words() {
    assertThat(post(jamie, "/my/quiet", Map.of("until", "2026-02-30")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose a day that exists.");
    assertThat(post(jamie, "/my/quiet", Map.of("until", today().toString())))
        .hasStatus(422)
        .bodyText()
        .contains("Choose a day that is still to come.");
    assertThat(post(jamie, "/my/quiet", Map.of("until", today().plusYears(3).toString())))
        .hasStatus(422)
        .bodyText()
        .contains("Choose a day within the next year.");

    assertThat(post(jamie, "/my/quiet", Map.of("until", today().plusDays(9).toString())))
        .hasStatus(303);
    assertThat(get(jamie, "/today")).bodyText().contains("You are taking a pause until");
  }

  @Test
  void the_way_back_says_nothing_and_ends_the_silence() {
    quietFor(5);
    var token =
        house.as(Asking.houseOf(town.id()), () -> ways.make(town.id(), jamie.participant()));

    var page = visit("/r/" + token);
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Jamie")
        .doesNotContain("Riverbend")
        .doesNotContain("recovery");
    assertThat(visitor(browser.post().uri("/r/" + token))).hasStatusOk();

    assertThat(town.as(maria, () -> watches.of(town.id(), jamie.participant())).orElseThrow())
        .extracting(Watch::state)
        .isEqualTo(Watch.State.LISTENING);
  }

  @Test
  void a_way_that_leads_nowhere_looks_the_same() throws Exception {
    var token =
        house.as(Asking.houseOf(town.id()), () -> ways.make(town.id(), jamie.participant()));

    assertThat(plain(visit("/r/nowhere"), "nowhere")).isEqualTo(plain(visit("/r/" + token), token));
    assertThat(plain(visitor(browser.post().uri("/r/nowhere")), "nowhere"))
        .isEqualTo(plain(visitor(browser.post().uri("/r/" + token)), token));
  }

  @Test
  void a_colleague_outside_the_circle_learns_nothing() {
    quietFor(9);
    var dee = town.specialist("Dee");

    assertThat(get(dee, "/today")).bodyText().doesNotContain("Jamie");
    assertThat(get(dee, "/people/" + jamie.participant() + "/quiet")).hasStatus(404);
    assertThat(
            post(
                dee, "/people/" + jamie.participant() + "/quiet/1/2", Map.of("outcome", "REACHED")))
        .hasStatus(404);
  }

  private static String plain(MvcTestResult result, String token) throws Exception {
    return result
        .getResponse()
        .getContentAsString()
        .replace(token, "·")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private void quietFor(int days) {
    time.forward(Duration.ofDays(days));
    sweep.round();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), town.zone());
  }

  private MvcTestResult visit(String path) {
    return browser.get().uri(path).exchange();
  }

  private static MvcTestResult visitor(MockMvcTester.MockMvcRequestBuilder request) {
    return request.with(SignedIn.token()).exchange();
  }

  private MvcTestResult get(Viewer who, String path) {
    return browser.get().uri(path).with(signedIn.as(who)).exchange();
  }

  private MvcTestResult post(Viewer who, String path, Map<String, String> typed) {
    var request = browser.post().uri(path).with(signedIn.as(who));
    typed.forEach(request::param);
    return request.exchange();
  }
}
