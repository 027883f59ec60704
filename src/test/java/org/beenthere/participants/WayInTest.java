package org.beenthere.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Lee came with a list and walks with Maria; Ada runs the program.
@InTheHouse
class WayInTest {

  private static final Pattern WORDS = Pattern.compile("<strong translate=\"no\"[^>]*>([^<]+)<");

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Participants participants;

  Town town;
  Viewer ada;
  Viewer maria;
  ParticipantId lee;

  @BeforeEach
  void lee_was_brought_in_with_a_list() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = town.specialist("Maria");
    lee = town.broughtIn("Lee");
    town.pair(lee, maria);
  }

  @Test
  void somebody_without_a_way_to_sign_in_is_handed_words_that_let_them_in() throws Exception {
    assertThat(get(maria, "/people/" + lee)).bodyText().contains("Give a way to sign in");

    var given = words(post(maria));

    assertThat(signsIn(given)).isTrue();
    assertThat(get(ada, "/people/" + lee)).bodyText().contains("They can sign in.");
  }

  @Test
  void new_words_end_the_old_ones() throws Exception {
    var first = words(post(ada));
    var second = words(post(ada));

    assertThat(second[0]).isEqualTo(first[0]);
    assertThat(signsIn(first)).isFalse();
    assertThat(signsIn(second)).isTrue();
  }

  @Test
  void of_two_taps_on_one_button_whichever_is_seen_holds() throws Exception {
    for (var round = 0; round < 2; round++) {
      var form = UUID.randomUUID();
      var shown = new ConcurrentLinkedQueue<String[]>();
      var taps =
          IntStream.range(0, 3)
              .mapToObj(
                  tap -> CompletableFuture.runAsync(() -> shown.add(words(post(maria, lee, form)))))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(taps).get(30, TimeUnit.SECONDS);

      assertThat(shown).hasSize(3).allMatch(this::signsIn);
    }
  }

  @Test
  void the_words_are_shown_once_and_the_trail_remembers_who_made_them() throws Exception {
    var given = words(post(maria));

    assertThat(get(maria, "/people/" + lee + "/sign-in")).bodyText().doesNotContain(given[1]);
    var person = town.as(ada, () -> participants.find(town.id(), lee));
    var own =
        new Viewer(
            java.util.Objects.requireNonNull(person.account()),
            org.beenthere.vocabulary.Hat.PARTICIPANT,
            town.id(),
            "",
            lee.value(),
            "Lee",
            "US",
            person.zone());
    assertThat(get(own, "/my/looked")).bodyText().contains("Maria", "how you sign in");
  }

  @Test
  void whoever_signs_in_with_something_of_their_own_keeps_it() {
    var jamie = town.participant("Jamie");

    assertThat(get(ada, "/people/" + jamie.participant() + "/sign-in"))
        .bodyText()
        .contains("something of their own")
        .doesNotContain("Make the words");
    assertThat(post(ada, jamie.participant())).hasStatus(409);
  }

  @Test
  void a_colleague_who_does_not_walk_with_them_can_not() {
    var dee = town.specialist("Dee");

    assertThat(get(dee, "/people/" + lee + "/sign-in")).hasStatus(404);
    assertThat(post(dee)).hasStatus(404);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_page_speaks_every_language(Language language) {
    assertThat(get(ada, "/people/" + lee + "/sign-in?lang=" + language.code()))
        .hasStatusOk()
        .bodyText()
        .contains("Lee");
  }

  private boolean signsIn(String[] words) {
    var answer =
        browser
            .post()
            .uri("/sign-in")
            .with(SignedIn.token())
            .param("signIn", words[0])
            .param("password", words[1])
            .exchange();
    return answer.getResponse().getStatus() == 303;
  }

  private static String[] words(MvcTestResult page) {
    assertThat(page).hasStatusOk();
    return WORDS
        .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
        .results()
        .map(found -> found.group(1))
        .toArray(String[]::new);
  }

  private MvcTestResult get(Viewer who, String path) {
    return browser.get().uri(path).with(signedIn.as(who)).exchange();
  }

  private MvcTestResult post(Viewer who) {
    return post(who, lee);
  }

  private MvcTestResult post(Viewer who, ParticipantId whom) {
    return post(who, whom, UUID.randomUUID());
  }

  private MvcTestResult post(Viewer who, ParticipantId whom, UUID form) {
    return browser
        .post()
        .uri("/people/" + whom + "/sign-in")
        .param("form", form.toString())
        .with(signedIn.as(who))
        .exchange();
  }
}
