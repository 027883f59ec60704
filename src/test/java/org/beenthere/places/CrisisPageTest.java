package org.beenthere.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The page with the crisis lines of every country, and who is told that they grow old.
@InTheHouse
class CrisisPageTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired TestTime time;

  Town town;
  Viewer ines;

  @BeforeEach
  void an_administrator() {
    town = towns.found();
    ines = town.administrator("Ines");
  }

  @ParameterizedTest
  @CsvSource({
    "en, United States, Netherlands",
    "es, Estados Unidos, Países Bajos",
    "nl, Nederland, Verenigde Staten"
  })
  void anybody_finds_the_lines_of_every_country_their_own_first(
      String language, String own, String other) {
    var page = visitor("/crisis?lang=" + language);

    assertThat(page)
        .contains("tel:988", "tel:113", "tel:116123", "sms:741741", "findahelpline.com");
    assertThat(page).contains(">" + own + "</h2>", "<summary>" + other + "</summary>");
  }

  @Test
  void only_administrators_are_told_that_nobody_has_checked_a_number() {
    var told = "Nobody here has checked this number yet";

    assertThat(visitor("/crisis")).contains("tel:113").doesNotContain(told);
    assertThat(
            text(
                mvc.get()
                    .uri("/crisis")
                    .with(signedIn.as(ines))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray()))
        .contains(told);
  }

  @Test
  void every_public_page_leads_there() {
    assertThat(visitor("/")).contains("href=\"/crisis\"");
  }

  @Test
  void an_administrator_is_told_what_nobody_checked_within_a_year_and_says_when_they_did() {
    assertThat(today(ines)).contains("Crisis numbers to check", "Childhelp");

    assertThat(
            mvc.post()
                .uri("/crisis")
                .param("line", "US/1-800-422-4453/Childhelp: child abuse")
                .with(signedIn.as(ines)))
        .hasStatus(303);
    assertThat(today(ines)).contains("Crisis numbers to check").doesNotContain("Childhelp");

    time.forward(Duration.ofDays(370));
    assertThat(today(ines)).contains("Childhelp", "988 Suicide &amp; Crisis Lifeline");
  }

  @Test
  void a_line_that_does_not_exist_cannot_be_checked_and_nobody_else_checks_any() {
    var lines = mvc.post().uri("/crisis").param("line", "US/000/Nobody");
    assertThat(lines.with(signedIn.as(ines))).hasStatus(404);
    assertThat(
            mvc.post()
                .uri("/crisis")
                .param("line", "US/911/Emergency")
                .with(signedIn.as(town.manager("Ada"))))
        .hasStatus(404);
    assertThat(today(town.manager("Zoe"))).doesNotContain("Crisis numbers to check");
  }

  private String visitor(String path) {
    return text(mvc.get().uri(path).exchange().getResponse().getContentAsByteArray());
  }

  private String today(Viewer viewer) {
    var answer = mvc.get().uri("/today").with(signedIn.as(viewer)).exchange();
    return text(answer.getResponse().getContentAsByteArray());
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
