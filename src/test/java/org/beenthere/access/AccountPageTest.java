package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InTheHouse
class AccountPageTest {

  private static final String NEW = "four kind new words";

  @Autowired Towns towns;
  @Autowired Accounts accounts;
  @LocalServerPort int port;

  Town town;
  Viewer ada;
  Visit visit;

  @BeforeEach
  void ada_is_signed_in() {
    town = towns.found();
    ada = town.manager("Ada");
    visit = new Visit(port);
    visit.signIn(town.signIn("Ada"), Town.PASSWORD);
    visit.get("/account");
  }

  @Test
  void nobody_else_sees_it() {
    for (var path : new String[] {"/account", "/account/password", "/account/second-factor"}) {
      assertThat(new Visit(port).get(path).location()).isEqualTo("/sign-in?to=" + path);
    }
  }

  @Test
  void a_new_name_and_language_show_at_once() {
    assertThat(visit.post("/account", "called", "Ada <3", "language", "NL").location())
        .isEqualTo("/account?lang=nl");

    assertThat(visit.get("/account?lang=nl").body())
        .contains("Hoe mogen we je noemen")
        .contains("Ada &lt;3");
    assertThat(visit.get("/today").body()).contains("<bdi>Ada &lt;3</bdi>");
  }

  @Test
  void a_name_that_is_missing_or_too_long_comes_back() {
    assertThat(visit.post("/account", "called", " ", "language", "EN").status()).isEqualTo(422);
    assertThat(visit.last().body()).contains("Any name is fine");

    assertThat(visit.post("/account", "called", "ñ".repeat(81), "language", "XX").body())
        .contains("80 characters")
        .contains("ñ".repeat(81))
        .contains("Choose one of the languages");
  }

  @Test
  void a_new_password_asks_for_the_old_one() {
    visit.get("/account/password");

    assertThat(visit.post("/account/password", "password", "wrong", "newPassword", NEW).status())
        .isEqualTo(422);
    assertThat(visit.last().body()).contains("not the password you have now").doesNotContain(NEW);
    assertThat(
            visit
                .post("/account/password", "password", Town.PASSWORD, "newPassword", "short")
                .body())
        .contains("at least 12");
    assertThat(
            visit
                .post("/account/password", "password", Town.PASSWORD, "newPassword", NEW)
                .location())
        .isEqualTo("/account");
    assertThat(new Visit(port).signIn(town.signIn("Ada"), Town.PASSWORD).status()).isEqualTo(422);
    assertThat(new Visit(port).signIn(town.signIn("Ada"), NEW).location()).isEqualTo("/today");
  }

  @Test
  void code_words_can_be_exchanged_for_an_own_password() {
    var words = accounts.openWithCodeWords("Sam", Language.EN);
    var sam = new Visit(port);
    sam.signIn(words.codeName(), words.passPhrase());
    sam.get("/account/password");

    assertThat(
            sam.post("/account/password", "password", words.passPhrase(), "newPassword", NEW)
                .location())
        .isEqualTo("/account");
    assertThat(new Visit(port).signIn(words.codeName(), NEW).location()).isEqualTo("/hats");
    assertThat(new Visit(port).signIn(words.codeName(), "FOURKINDNEWWORDS").status())
        .isEqualTo(422);
  }

  @Test
  void a_new_password_signs_out_everybody_else() {
    var thief = new Visit(port);
    thief.signIn(town.signIn("Ada"), Town.PASSWORD);
    visit.get("/account/password");
    visit.post("/account/password", "password", Town.PASSWORD, "newPassword", NEW);

    assertThat(thief.get("/today").location()).startsWith("/sign-in");
    assertThat(visit.get("/today").status()).isEqualTo(200);
  }

  @Test
  void all_sessions_are_listed_and_the_others_can_be_ended() {
    var other = new Visit(port).with("User-Agent", "Mozilla/5.0 (Android 16) Firefox/140.0");
    other.signIn(town.signIn("Ada"), Town.PASSWORD);

    assertThat(visit.get("/account").body())
        .contains("Firefox, Android")
        .contains("Sign out everywhere else");
    assertThat(visit.post("/account/sessions").location()).isEqualTo("/account");

    assertThat(other.get("/today").location()).startsWith("/sign-in");
    assertThat(visit.get("/account").body()).doesNotContain("Firefox, Android");
  }

  @Test
  void without_a_mail_server_there_are_no_links() {
    assertThat(visit.get("/account").body()).doesNotContain("/account/email");
    assertThat(visit.get("/account/email").status()).isEqualTo(404);
    assertThat(visit.get("/sign-in/link").status()).isEqualTo(404);
  }
}
