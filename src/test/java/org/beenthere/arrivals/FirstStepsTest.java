package org.beenthere.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class FirstStepsTest {

  private static final String SPECIALIST = "href=\"/team/new\"";
  private static final String PEOPLE = "href=\"/people/arrivals/new\"";

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;

  Town town;
  Viewer ada;

  @BeforeEach
  void a_new_house() {
    town = towns.found();
    ada = town.manager("Ada");
  }

  @Test
  void a_manager_finds_the_first_steps_on_today_and_each_goes_away_once_it_is_done() {
    assertThat(today()).bodyText().contains("First steps", SPECIALIST, PEOPLE);

    town.specialist("Maria");
    assertThat(today()).bodyText().contains("First steps", PEOPLE).doesNotContain(SPECIALIST);

    town.broughtIn("Lee");
    assertThat(today()).bodyText().doesNotContain("First steps");
  }

  private MvcTestResult today() {
    return browser.get().uri("/today").with(signedIn.as(ada)).exchange();
  }
}
