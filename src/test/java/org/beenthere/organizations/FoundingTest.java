package org.beenthere.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import org.beenthere.InANewHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InANewHouse
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingTest {

  @Autowired MockMvcTester browser;
  @Autowired SetupCode code;
  @Autowired TestTime time;

  @Test
  @Order(2)
  void whoever_guesses_the_code_of_an_empty_house_waits_longer_and_longer() {
    for (var guess = 0; guess < 3; guess++) {
      assertThat(found("wrong")).hasStatus(422);
    }
    assertThat(found(code.code()))
        .hasStatus(429)
        .hasHeader("Retry-After", "30")
        .bodyText()
        .contains("That was tried too many times. Please wait one minute");
    time.forward(Duration.ofSeconds(31));
    assertThat(found("wrong")).hasStatus(422);
    time.forward(Duration.ofSeconds(31));
    assertThat(found(code.code())).as("the wait has doubled").hasStatus(429);
    time.forward(Duration.ofSeconds(31));

    assertThat(found(code.code())).hasStatus(303).hasHeader("Location", "/sign-in");
    assertThat(found(code.code())).as("there is one founding").hasStatus(404);
  }

  @Test
  @Order(1)
  void the_first_page_guesses_country_language_and_zone_from_the_language_of_the_reader() {
    assertThat(browser.get().uri("/setup?lang=nl"))
        .bodyText()
        .containsPattern("value=\"NL\" selected")
        .contains("value=\"Europe/Amsterdam\"", "Nederland: elke pagina toont")
        .containsPattern("value=\"NL\"[^>]* checked");
    assertThat(browser.get().uri("/setup?lang=es"))
        .bodyText()
        .containsPattern("value=\"US\" selected")
        .containsPattern("value=\"ES\"[^>]* checked");
  }

  @Test
  @Order(1)
  void a_zone_elsewhere_and_a_town_that_nobody_knows_are_asked_about_once() {
    assertThat(browser.get().uri("/setup?lang=en"))
        .bodyText()
        .containsSubsequence("<optgroup label=\"United States\">", "<optgroup label=\"Australia\">")
        .containsPattern("value=\"America/Chicago\" selected");
    var asked = sends("Europe/Amsterdam", "Main street", "");
    assertThat(asked)
        .hasStatus(422)
        .bodyText()
        .contains(
            "Europe/Amsterdam is not in the country above",
            "id=\"site-error\"",
            "value=\"Main street\"",
            "name=\"asked\" value=\"US Europe/Amsterdam Main street\"");
    assertThat(sends("America/Chicago", "Nashvile", ""))
        .bodyText()
        .contains("Nashville, Tennessee", "in this country (United States)")
        .containsSubsequence("href=\"#site\"", "href=\"#program\"")
        .doesNotContain("id=\"zone-error\"");
    assertThat(sends("Europe/Amsterdam", "Main street", "US Europe/Amsterdam Main street"))
        .as("whoever sends it again means it")
        .bodyText()
        .doesNotContain("id=\"zone-error\"", "id=\"site-error\"")
        .contains("id=\"program-error\"");
    assertThat(sends("America/Chicago", "Nashville", "")).bodyText().doesNotContain("site-error");
  }

  @Test
  @Order(1)
  void of_a_country_whose_towns_we_do_not_know_any_town_will_do() {
    assertThat(
            browser
                .post()
                .uri("/setup")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("country", "IE")
                .param("zone", "Europe/Dublin")
                .param("site", "Ballybofey")
                .exchange())
        .hasStatus(422)
        .bodyText()
        .doesNotContain("id=\"zone-error\"", "id=\"site-error\"");
  }

  @Test
  @Order(1)
  void every_zone_that_is_offered_is_one() {
    for (var group : Zones.grouped("US", Language.EN)) {
      assertThat(ZoneId.getAvailableZoneIds()).containsAll(group.zones());
    }
  }

  /// Without a code and a program, so that nothing is founded.
  private MvcTestResult sends(String zone, String site, String asked) {
    return browser
        .post()
        .uri("/setup")
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .header("Accept-Language", "en")
        .param("country", "US")
        .param("zone", zone)
        .param("site", site)
        .param("asked", asked)
        .exchange();
  }

  private MvcTestResult found(String typed) {
    return browser
        .post()
        .uri("/setup")
        .with(SecurityMockMvcRequestPostProcessors.csrf())
        .param("code", typed)
        .param("name", "Riverbend Recovery")
        .param("country", "US")
        .param("language", "EN")
        .param("zone", "America/Chicago")
        .param("site", "Nashville")
        .param("program", "Walking together")
        .param("called", "Ines")
        .param("signIn", "ines")
        .param("password", Town.PASSWORD)
        .exchange();
  }
}
