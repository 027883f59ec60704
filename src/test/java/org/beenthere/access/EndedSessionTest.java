package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A form that is sent after the session has ended comes back to the same person, and to nobody
/// else. All without script.
@InTheHouse
class EndedSessionTest {

  private static final String WORDS =
      "Bettie & I talked <about> the \"payday\" plan.\r\nNext week again.";

  @Autowired Towns towns;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  Town town;
  Viewer ada;
  Visit visit;

  @BeforeEach
  void adas_session_ended_while_she_was_writing() {
    town = towns.found();
    ada = town.manager("Ada");
    visit = new Visit(port);
    visit.signIn(town.signIn("Ada"), Town.PASSWORD);
    visit.get("/account");
    accounts.endSessions(ada.account());
    var answer = visit.post("/account", "called", WORDS, "language", "ES", "password", "secret");
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void the_sign_in_page_says_that_nothing_is_lost() {
    assertThat(visit.last().body())
        .contains("What you typed is still here")
        .contains("Bettie &amp; I talked")
        .doesNotContain("<about>")
        .doesNotContain("secret");
  }

  @Test
  void whoever_signs_in_again_sees_it_and_sends_it_where_it_was_going() {
    var in = visit.postHidden("/sign-in", "signIn", town.signIn("Ada"), "password", Town.PASSWORD);
    assertThat(in.location()).isEqualTo("/welcome-back");
    assertThat(visit.get("/welcome-back").body())
        .contains("Welcome back")
        .contains("the \"payday\" plan")
        .contains("action=\"/account\"");

    assertThat(visit.postHidden("/account").location()).startsWith("/account");
    assertThat(accounts.find(ada.account()).orElseThrow().called())
        .startsWith("Bettie & I talked <about> the \"payday\" plan.");
    assertThat(visit.get("/welcome-back").location()).isEqualTo("/today");
  }

  @Test
  void a_mistyped_password_loses_nothing() {
    visit.postHidden("/sign-in", "signIn", town.signIn("Ada"), "password", "not this one");
    assertThat(visit.last().status()).isEqualTo(422);

    var in = visit.postHidden("/sign-in", "signIn", town.signIn("Ada"), "password", Town.PASSWORD);

    assertThat(in.location()).isEqualTo("/welcome-back");
  }

  @Test
  void somebody_else_who_signs_in_does_not_get_it() {
    town.manager("Eve");

    var in = visit.postHidden("/sign-in", "signIn", town.signIn("Eve"), "password", Town.PASSWORD);

    assertThat(in.location()).isEqualTo("/today");
    assertThat(visit.get("/welcome-back").location()).isEqualTo("/today");
  }

  @Test
  void it_can_be_thrown_away() {
    visit.postHidden("/sign-in", "signIn", town.signIn("Ada"), "password", Town.PASSWORD);
    visit.get("/welcome-back");

    assertThat(visit.post("/welcome-back").location()).isEqualTo("/today");
    assertThat(visit.get("/welcome-back").location()).isEqualTo("/today");
  }

  @Test
  void it_outlives_a_cookie_that_was_lost_too() {
    visit.signIn(town.signIn("Ada"), Town.PASSWORD);
    visit.get("/account");
    accounts.endSessions(ada.account());
    visit.forgetCookie("XSRF-TOKEN");

    var answer =
        visit
            .with("Sec-Fetch-Site", "same-origin")
            .post("/account", "called", "Ada of the hills", "language", "EN");

    assertThat(answer.body()).contains("Ada of the hills").contains("Sign in");
    assertThat(
            visit
                .postHidden("/sign-in", "signIn", town.signIn("Ada"), "password", Town.PASSWORD)
                .location())
        .isEqualTo("/welcome-back");
  }

  @Test
  void htmx_shows_the_sign_in_page_in_place_of_the_whole_page() {
    visit.signIn(town.signIn("Ada"), Town.PASSWORD);
    visit.get("/account");
    accounts.endSessions(ada.account());

    var answer =
        visit
            .with("HX-Request", "true")
            .post("/account", "called", "Ada of the hills", "language", "EN");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.whole().headers().firstValue("HX-Retarget")).hasValue("body");
    assertThat(answer.body()).contains("Ada of the hills");
  }

  /// Otherwise the sign-in page would stand inside the page, and lead back to a part of it.
  @Test
  void a_page_that_asks_for_a_part_of_itself_is_loaded_anew() {
    var answer = visit.with("HX-Request", "true").get("/my/now/standing");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.whole().headers().firstValue("HX-Refresh")).hasValue("true");
    assertThat(answer.body()).isEmpty();
  }
}
