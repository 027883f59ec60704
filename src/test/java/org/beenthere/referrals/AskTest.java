package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody asks for support, without an account and in their own words.
@InTheHouse
class AskTest {

  private static final AtomicInteger NETWORKS = new AtomicInteger(1);
  private static final Pattern CODE_NAME = Pattern.compile("<dd><strong translate=\"no\">([^<]+)");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Referrals referrals;

  /// Each test asks from a place of its own, since asking is limited by place.
  private final String network =
      "2001:db8:" + Integer.toHexString(NETWORKS.getAndIncrement()) + "::1";

  Town town;
  Viewer ada;

  @BeforeEach
  void a_town_with_a_manager() {
    town = towns.found();
    ada = town.manager("Ada");
  }

  @Test
  void the_page_says_who_reads_it_before_it_asks_anything() {
    var page = body(mvc.get().uri("/ask").exchange());

    assertThat(page).contains("Who reads it").contains("What happens next");
    assertThat(page.indexOf("Who reads it")).isLessThan(page.indexOf("What shall we call you?"));
  }

  @Test
  void a_name_is_enough_and_code_words_are_shown() {
    var sent = ask(UUID.randomUUID().toString()).param("called", "Río 🌊").exchange();

    assertThat(sent).hasStatusOk();
    assertThat(body(sent)).contains("Keep these words").contains("Río 🌊");
    assertThat(waiting()).containsExactly("Río 🌊");
  }

  @Test
  void the_same_form_sent_twice_is_asking_once_and_shows_the_same_code_words() {
    var form = UUID.randomUUID().toString();

    var first = ask(form).param("called", "Sam").exchange();
    var second = ask(form).param("called", "Sam").exchange();

    assertThat(codeName(second)).isEqualTo(codeName(first));
    assertThat(waiting()).containsExactly("Sam");
  }

  @Test
  void whoever_goes_back_to_the_form_of_the_one_before_is_heard_and_sees_no_words_of_theirs() {
    var form = UUID.randomUUID().toString();

    var first = ask(form).param("called", "Sam").exchange();
    var second = ask(form).param("called", "Robin").exchange();

    assertThat(codeName(second)).isNotEqualTo(codeName(first));
    assertThat(waiting()).containsExactlyInAnyOrder("Sam", "Robin");
  }

  @Test
  void the_same_form_sent_by_eight_taps_at_once_is_asking_once() throws Exception {
    var form = UUID.randomUUID().toString();
    Callable<String> tap = () -> codeName(ask(form).param("called", "Sam").exchange());

    try (var taps = Executors.newFixedThreadPool(8)) {
      var names =
          taps.invokeAll(IntStream.range(0, 8).mapToObj(tapped -> tap).toList()).stream()
              .map(AskTest::get)
              .collect(Collectors.toSet());
      assertThat(names).hasSize(1);
    }
    assertThat(waiting()).containsExactly("Sam");
  }

  @Test
  void with_a_name_too_long_the_form_comes_back_with_everything_typed() {
    var sent =
        ask(UUID.randomUUID().toString())
            .param("called", "x".repeat(81))
            .param("words", "I drink <alone>")
            .param("experiences", "PRISON")
            .exchange();

    assertThat(sent).hasStatus(422);
    assertThat(body(sent))
        .contains("80 characters", "x".repeat(81))
        .contains("I drink &lt;alone&gt;")
        .containsPattern("value=\"PRISON\"[^>]* checked");
    assertThat(waiting()).isEmpty();
  }

  @Test
  void who_leaves_everything_out_is_heard_and_gets_a_kind_name() {
    var form = UUID.randomUUID().toString();
    var first = ask(form).param("called", " ").exchange();
    var second = ask(form).param("called", " ").exchange();

    assertThat(body(first)).contains("Thank you for asking.");
    assertThat(codeName(second)).isEqualTo(codeName(first));
    assertThat(waiting()).singleElement().asString().matches("[A-Z][a-z]+ [a-z]+");
  }

  @Test
  void a_place_that_is_not_found_offers_what_may_be_meant() {
    var sent =
        ask(UUID.randomUUID().toString())
            .param("called", "Sam")
            .param("place", "Nashvile")
            .exchange();

    assertThat(sent).hasStatus(422);
    assertThat(body(sent)).contains("Nashville");
  }

  @Test
  void who_wants_a_call_gives_a_number_and_safe_hours() {
    var form = UUID.randomUUID().toString();
    var without =
        ask(form)
            .param("called", "Sam")
            .param("reach.reachBy", "PHONE")
            .param("reach.safeFrom", "18:00");
    assertThat(body(without.exchange()))
        .contains("Write your phone number")
        .contains("Write both times");

    var sent =
        ask(form)
            .param("called", "Sam")
            .param("reach.reachBy", "PHONE")
            .param("reach.phone", "(615) 555-0134")
            .param("reach.safeFrom", "18:00")
            .param("reach.safeUntil", "21:00")
            .param("reach.safeWords", "The library called.")
            .exchange();

    assertThat(sent).hasStatusOk();
    var reach = only().asked().reach();
    assertThat(reach.phone()).isEqualTo("+16155550134");
    assertThat(reach.voicemail()).isFalse();
    assertThat(reach.words()).isEqualTo("The library called.");
  }

  @Test
  void a_number_typed_but_not_wanted_is_not_kept() {
    ask(UUID.randomUUID().toString())
        .param("called", "Sam")
        .param("reach.reachBy", "INBOX")
        .param("reach.phone", "615 555 0134")
        .exchange();

    assertThat(only().asked().reach().phone()).isNull();
  }

  @Test
  void words_of_danger_bring_up_the_lines_to_call_and_stop_nobody() {
    var form = UUID.randomUUID().toString();

    var first = ask(form).param("called", "Sam").param("words", "I want to die").exchange();

    assertThat(first).hasStatusOk();
    assertThat(body(first))
        .contains("You matter")
        .contains("tel:988")
        .contains("I want to die")
        .contains("name=\"heard\" value=\"true\"");
    assertThat(waiting()).isEmpty();

    var second =
        ask(form)
            .param("called", "Sam")
            .param("words", "I want to die")
            .param("heard", "true")
            .exchange();

    assertThat(body(second)).contains("Keep these words");
    assertThat(only().danger()).isTrue();
  }

  @Test
  void words_of_danger_bring_up_the_lines_to_call_even_when_something_else_is_wrong() {
    var sent =
        ask(UUID.randomUUID().toString())
            .param("called", "x".repeat(81))
            .param("words", "I want to die")
            .exchange();

    assertThat(sent).hasStatus(422);
    assertThat(body(sent)).contains("80 characters", "tel:988", "name=\"heard\" value=\"true\"");
    assertThat(body(sent).indexOf("You matter"))
        .isPositive()
        .isLessThan(body(sent).indexOf("class=\"errors\""));
  }

  @Test
  void what_is_wrong_is_said_in_the_order_of_the_page() {
    var sent =
        body(
            ask(UUID.randomUUID().toString())
                .param("called", "Sam")
                .param("reach.reachBy", "TEXT")
                .param("reach.safeFrom", "18:00")
                .exchange());

    assertThat(sent.indexOf("href=\"#reach.phone\""))
        .isLessThan(sent.indexOf("href=\"#reach.safeUntil\""));
  }

  @Test
  void with_several_organizations_one_is_chosen() {
    towns.found();
    var sent =
        mvc.post()
            .uri("/ask")
            .with(SignedIn.token())
            .header("Accept-Language", "en")
            .param("called", "Sam")
            .exchange();

    assertThat(sent).hasStatus(422);
    assertThat(body(sent)).contains("Choose whom you would like to ask");
  }

  @Test
  void of_several_organizations_those_of_ones_own_country_come_first_each_with_its_country() {
    towns.found("Aan de overkant", "NL", Language.NL, ZoneId.of("Europe/Amsterdam"));

    assertThat(body(mvc.get().uri("/ask?lang=en").exchange()))
        .containsSubsequence("Riverbend", "United States", "Aan de overkant", "Netherlands");
    assertThat(body(mvc.get().uri("/ask?lang=nl").exchange()))
        .containsSubsequence("Aan de overkant", "Nederland", "Riverbend", "Verenigde Staten");
  }

  @Test
  void signs_that_nobody_sees_are_left_out_of_a_name() {
    ask(UUID.randomUUID().toString()).param("called", " Sam\0\u0007\r\nRiver ").exchange();

    assertThat(waiting()).containsExactly("Sam River");
  }

  @Test
  void it_speaks_spanish_and_dutch() {
    assertThat(body(mvc.get().uri("/ask?lang=es").exchange()))
        .contains("¿Cómo quiere que le llamemos?");
    assertThat(body(mvc.get().uri("/ask?lang=nl").exchange())).contains("Hoe zullen we je noemen?");
  }

  @Test
  void a_flood_from_one_place_is_asked_to_wait_and_loses_no_words() {
    for (int i = 0; i < 20; i++) {
      assertThat(ask(UUID.randomUUID().toString()).param("called", "Sam").exchange()).hasStatusOk();
    }

    var more =
        ask(UUID.randomUUID().toString())
            .param("called", "Sam")
            .param("words", "I kept this")
            .exchange();

    assertThat(more).hasStatus(422);
    assertThat(body(more)).contains("Try again in an hour").contains("I kept this");
  }

  @Test
  void a_form_that_was_open_for_too_long_comes_back_as_it_was_and_asks_nothing_yet() {
    for (var path : java.util.List.of("/ask", "/ask/page", "/ask/steps", "/ask/draft")) {
      var away =
          mvc.post()
              .uri(path)
              .header("Accept-Language", "en")
              .param("form", UUID.randomUUID().toString())
              .param("organization", town.id().toString())
              .param("at", path.equals("/ask/steps") ? "NAME" : "")
              .param("called", "Río")
              .param("words", "I drink <alone>")
              .param("experiences", "PRISON")
              .exchange();

      assertThat(away).as(path).hasStatus(403);
      assertThat(body(away))
          .as(path)
          .contains(
              "You were away for a while. Look it over and send it again.",
              "value=\"Río\"",
              "I drink &lt;alone",
              "PRISON")
          .doesNotContain("Keep these words");
    }
    assertThat(waiting()).isEmpty();
  }

  private MockMvcRequestBuilder ask(String form) {
    return mvc.post()
        .uri("/ask")
        .with(request -> {
          request.setRemoteAddr(network);
          return request;
        })
        .with(SignedIn.token())
        .header("Accept-Language", "en")
        .param("form", form)
        .param("organization", town.id().toString());
  }

  private Request only() {
    return town.as(
        ada,
        () -> {
          var waiting = referrals.waiting(town.id(), 10);
          assertThat(waiting).hasSize(1);
          return referrals.find(town.id(), waiting.getFirst().id());
        });
  }

  private java.util.List<String> waiting() {
    return town.as(ada, () -> referrals.waiting(town.id(), 10)).stream()
        .map(WaitingRequest::called)
        .toList();
  }

  private static String codeName(MvcTestResult sent) {
    var found = CODE_NAME.matcher(body(sent));
    assertThat(found.find()).as("a code name is shown").isTrue();
    return found.group(1);
  }

  private static String body(MvcTestResult sent) {
    try {
      return sent.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T get(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
