package org.beenthere.choices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages on the choices, and the cards, as somebody meets them who has not said who they are.
@InTheHouse
@ExtendWith(OutputCaptureExtension.class)
class ChoicesPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;

  @Value("${beenthere.data}")
  String data;

  Town town;

  @BeforeEach
  void somebody_lives_here() {
    town = towns.found();
  }

  @ParameterizedTest
  @CsvSource({
    "en, What there is to choose from, Withdrawal and detox",
    "es, Qué hay para elegir, Abstinencia y desintoxicación",
    "nl, Waar je uit kunt kiezen, Ontwenning en ontgiften"
  })
  void the_contents_stand_in_three_languages(String language, String heading, String page) {
    assertThat(get("/choices?lang=" + language))
        .hasStatusOk()
        .bodyText()
        .contains(heading, page, "/choices/withdrawal", "/choices/what-matters");
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void every_page_says_where_it_is_from_whom_to_call_and_how_to_leave(Topic topic) {
    assertThat(get(topic.address() + "?lang=en"))
        .hasStatusOk()
        .bodyText()
        .contains("Looked at on November 29, 2026.", "tel:988", "data-leave", "What to ask")
        .contains("<title>The choices</title>");
    assertThat(get(topic.address() + "/questions")).hasStatusOk();
  }

  @Test
  void a_browser_keeps_a_page_and_is_told_when_it_changed() {
    var first = get("/choices/groups?lang=en").getResponse();
    var mark = first.getHeader("ETag");
    assertThat(first.getHeader("Cache-Control")).isEqualTo("private, no-cache");
    var again = mvc.get().uri("/choices/groups?lang=en").header("If-None-Match", mark).exchange();
    assertThat(again).hasStatus(304).bodyText().isEmpty();
    assertThat(mvc.get().uri("/choices/groups?lang=nl").header("If-None-Match", mark).exchange())
        .hasStatusOk();
  }

  @Test
  void whoever_is_signed_in_reads_it_in_their_own_frame_and_leaves_no_copy() {
    var peer = town.specialist("Maria");
    var jamie = town.participant("Jamie");
    town.pair(jamie, peer);
    assertThat(mvc.get().uri("/people/" + jamie.participant()).with(signedIn.as(peer)).exchange())
        .bodyText()
        .contains("href=\"/choices\"");
    for (var viewer : new org.beenthere.vocabulary.Viewer[] {peer, jamie}) {
      var page = mvc.get().uri("/choices/rights").with(signedIn.as(viewer)).exchange();
      assertThat(page).hasStatusOk();
      assertThat(page.getResponse().getHeader("ETag")).isNull();
      assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void a_source_is_a_link_that_tells_the_other_site_nothing() {
    var publication = "https://pmc.ncbi.nlm.nih.gov/articles/PMC2897895";
    assertThat(get("/choices/talking-therapies?lang=en"))
        .bodyText()
        .contains("<a href=\"" + publication + "\" rel=\"noreferrer noopener external\"><cite>")
        .contains("<span class=\"print-only\"> (" + publication + ")</span>")
        .contains("The links lead to other websites.");
    assertThat(get("/choices/peer-support?lang=en"))
        .bodyText()
        .contains("(SAMHSA)</bdi>: <cite><bdi>Core Competencies for Peer Workers");
  }

  @Test
  void there_is_no_page_about_anything_else() {
    assertThat(get("/choices/gardening")).hasStatus(404);
    assertThat(get("/choices/gardening/questions")).hasStatus(404);
  }

  /// Without script the first sentence stands; the script puts the second in its place.
  @ParameterizedTest
  @CsvSource({
    "en, The button sends your answers to us once., Your answers stay on this device.",
    "es, El botón nos envía sus respuestas una sola vez., Sus respuestas se quedan en este dispositivo.",
    "nl, De knop stuurt je antwoorden één keer naar ons., Je antwoorden blijven op dit apparaat."
  })
  void the_cards_say_which_way_they_are_answered_and_carry_the_answers(
      String language, String sent, String stays) {
    assertThat(get("/choices/what-matters?lang=" + language))
        .hasStatusOk()
        .bodyText()
        .contains("<span data-sent>" + sent, "<span data-stays hidden>" + stays)
        .contains("<template data-answers>", "/choices/harm-reduction")
        .contains("<template data-problem=\"WORK\">", "<template data-problem=\"own\">")
        .hasSizeLessThan(60_000);
  }

  @Test
  void the_cards_come_back_as_a_page_with_what_to_talk_about() {
    var page =
        mvc.post()
            .uri("/choices/what-matters?lang=en")
            .with(SignedIn.token())
            .param("WORK", "LOT")
            .param("NO_FAITH", "SOME")
            .param("COST", "NONE")
            .exchange();
    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("How does this fit with my job or school?", "Keep my job or school")
        .contains("Is there a way with no religion in it?", "This is no verdict")
        .doesNotContain("What will I have to pay in all?");
  }

  @Test
  void nothing_chosen_is_said_beside_the_cards() {
    assertThat(
            mvc.post()
                .uri("/choices/what-matters?lang=en")
                .with(SignedIn.token())
                .param("WORK", "NONE")
                .exchange())
        .hasStatus(422)
        .bodyText()
        .contains("Choose at least one thing that matters to you");
  }

  /// What somebody weighs is looked for in everything the house writes: its database down to the
  /// write-ahead log, its log, and what it hands the browser to hold. A name that is really stored
  /// is found the same way.
  @Test
  void what_somebody_weighs_is_kept_nowhere(CapturedOutput log) throws IOException {
    var words = "weighed-" + UUID.randomUUID();
    var stored = "Stored" + UUID.randomUUID().toString().replace("-", "");
    town.participant(stored);
    for (var jamie :
        new org.beenthere.vocabulary.Viewer[] {null, town.participant("Jo"), town.manager("Ada")}) {
      var sent =
          mvc.post()
              .uri("/choices/what-matters")
              .with(jamie == null ? SignedIn.token() : signedIn.as(jamie))
              .param("WORK", "LOT")
              .param("own", words)
              .exchange();
      assertThat(sent).hasStatusOk().bodyText().contains(words);
      assertThat(sent.getResponse().getHeader("Location")).isNull();
      assertThat(sent.getResponse().getHeader("Cache-Control")).contains("no-store");
      assertThat(sent.getResponse().getHeaders("Set-Cookie"))
          .noneMatch(cookie -> cookie.contains("weighed-"));
    }

    assertThat(log.getAll()).doesNotContain(words);
    assertThat(isWritten(stored)).as("what is stored is found").isTrue();
    assertThat(isWritten(words)).isFalse();
  }

  private boolean isWritten(String words) throws IOException {
    try (var files = Files.walk(Path.of(data))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("postgres-program"))
          .anyMatch(file -> contains(file, words));
    }
  }

  private static boolean contains(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).exchange();
  }
}
