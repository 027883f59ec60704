package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who was let in on what is no longer true goes out again.
@InTheHouse
class StillInTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired StillIn stillIn;
  @Autowired Accounts accounts;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired MockMvcTester mvc;

  Town town;
  Viewer ada;

  @BeforeEach
  void a_manager() {
    town = towns.found();
    ada = town.manager("Ada");
  }

  @Test
  void whoever_proved_themselves_just_before_a_new_password_comes_too_late() {
    var session = provenNow();

    accounts.changePassword(ada.account(), "another quiet walk by the river");

    assertThat(stillIn.holds(ada.account(), session)).isFalse();
  }

  @Test
  void so_does_whoever_read_their_hats_just_before_the_role_ended() {
    var session = provenNow();

    accounts.endSessions(ada.account());

    assertThat(stillIn.holds(ada.account(), session)).isFalse();
  }

  @Test
  void whoever_was_let_in_on_what_is_true_stays_in() {
    var session = provenNow();

    assertThat(stillIn.holds(ada.account(), session)).isTrue();
    accounts.changePassword(ada.account(), "another quiet walk by the river");
    // From the second request on, ending a session is deleting it.
    assertThat(stillIn.holds(ada.account(), session)).isTrue();
  }

  @Test
  void a_session_ends_after_twelve_hours_however_busy_it_is() {
    var cookie = signedIn.cookie(ada);
    assertThat(mvc.get().uri("/today").cookie(cookie).exchange()).hasStatusOk();

    house.as(
        Asking.DOOR,
        () ->
            database
                .sql(
                    "update access.session set creation_time = creation_time - 12 * 3600000 - 1000"
                        + " where principal_name = :account")
                .param("account", ada.account().toString())
                .update());

    assertThat(mvc.get().uri("/today").cookie(cookie).exchange()).hasStatus3xxRedirection();
  }

  @Test
  void the_number_of_a_session_is_no_way_in_without_the_mark_of_the_house() {
    var cookie = signedIn.cookie(ada);
    assertThat(mvc.get().uri("/today").cookie(cookie).exchange()).hasStatusOk();

    for (var forged : forged(cookie)) {
      assertThat(mvc.get().uri("/today").cookie(forged).exchange())
          .as(forged.getValue())
          .hasStatus3xxRedirection();
    }
  }

  private static List<Cookie> forged(Cookie cookie) {
    var whole = decoded(cookie.getValue());
    var number = whole.substring(0, whole.indexOf('.'));
    return List.of(
        new Cookie("beenthere", encoded(number)),
        new Cookie("beenthere", encoded(number + ".")),
        new Cookie("beenthere", encoded(number + "." + "0".repeat(64))),
        new Cookie("beenthere", "AAAA"),
        new Cookie("beenthere", "%00"));
  }

  private static String decoded(String value) {
    return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
  }

  private static String encoded(String value) {
    return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpSession provenNow() {
    var session = new MockHttpSession();
    StillIn.remember(accounts.find(ada.account()).orElseThrow().sentOut(), session);
    return session;
  }
}
