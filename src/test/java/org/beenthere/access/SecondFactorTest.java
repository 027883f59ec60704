package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.HouseClock;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheHouse
class SecondFactorTest {

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired HouseClock clock;
  @Autowired HouseKey key;
  @Autowired Door door;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  Town town;
  Viewer ada;
  Visit visit;
  List<String> recovery;

  @BeforeEach
  void ada_sets_the_second_step_up() {
    town = towns.found();
    ada = town.manager("Ada");
    visit = new Visit(port);
    visit.signIn(town.signIn("Ada"), Town.PASSWORD);
    visit.get("/account/second-factor");
    visit.post("/account/second-factor");
    visit.get("/account/second-factor");
    assertThat(visit.last().body())
        .contains("data:image/svg+xml;base64,")
        .contains(Totp.written(secret()).substring(0, 4));
    var shown = visit.post("/account/second-factor/code", "code", code());
    assertThat(shown.status()).isEqualTo(200);
    recovery =
        Pattern.compile("<code class=\"code\">([a-z0-9-]+)</code>")
            .matcher(shown.body())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(recovery).hasSize(8);
    // A code works once, so the next one is awaited.
    time.forward(Duration.ofSeconds(30));
  }

  @Test
  void a_step_that_is_set_up_is_not_set_up_again_with_a_code() {
    var again = visit.post("/account/second-factor/code", "code", code());

    assertThat(again.location()).isEqualTo("/account/second-factor");
    assertThat(again.body()).doesNotContain("<code class=\"code\">");
  }

  @Test
  void codes_are_not_tried_without_end_while_it_is_set_up() {
    var rosa = town.manager("Rosa");
    var tries = new Visit(port);
    tries.signIn(town.signIn(rosa.called()), Town.PASSWORD);
    tries.get("/account/second-factor");
    tries.post("/account/second-factor");
    tries.get("/account/second-factor");
    for (int i = 0; i < 5; i++) {
      assertThat(tries.post("/account/second-factor/code", "code", "000000").status())
          .isEqualTo(422);
    }
    assertThat(tries.post("/account/second-factor/code", "code", "000000").status()).isEqualTo(429);
  }

  @Test
  void a_session_left_open_gives_nobody_another_way_in() {
    var open = new Visit(port);
    var rosa = town.manager("Rosa");
    open.signIn(town.signIn(rosa.called()), Town.PASSWORD);
    time.forward(Duration.ofMinutes(11));
    open.get("/account");

    assertThat(open.post("/account/passkeys/options").status()).isEqualTo(403);
    open.get("/account");
    assertThat(open.post("/account/second-factor").location()).startsWith("/account/proof");
    open.get("/account/proof");
    assertThat(open.post("/account/proof", "password", "a guess of somebody’s").status())
        .isEqualTo(422);
    var proven =
        open.post("/account/proof", "password", Town.PASSWORD, "to", "/account/second-factor");
    assertThat(proven.location()).isEqualTo("/account/second-factor");
    open.get("/account");
    assertThat(open.post("/account/second-factor").location()).isEqualTo("/account/second-factor");
    open.get("/account");
    assertThat(open.post("/account/passkeys/options").status()).isEqualTo(200);
  }

  @Test
  void the_password_alone_opens_nothing() {
    var thief = new Visit(port);

    assertThat(thief.signIn(town.signIn("Ada"), Town.PASSWORD).location())
        .isEqualTo("/sign-in/code");
    assertThat(thief.get("/today").location()).startsWith("/sign-in");
    assertThat(thief.get("/account").location()).startsWith("/sign-in");
    assertThat(thief.get("/hats").location()).startsWith("/sign-in");
  }

  @Test
  void with_the_code_she_is_in() {
    var phone = new Visit(port);
    phone.signIn(town.signIn("Ada"), Town.PASSWORD);
    phone.get("/sign-in/code");

    assertThat(phone.post("/sign-in/code", "code", code()).location()).isEqualTo("/today");
    assertThat(phone.get("/today").status()).isEqualTo(200);
  }

  @Test
  void a_code_works_once() {
    var code = code();
    signInWith(code);

    var second = new Visit(port);
    second.signIn(town.signIn("Ada"), Town.PASSWORD);
    second.get("/sign-in/code");

    assertThat(second.post("/sign-in/code", "code", code).status()).isEqualTo(422);
  }

  @Test
  void a_recovery_code_works_once_and_forgives_how_it_is_typed() {
    assertThat(signInWith(recovery.get(3).toUpperCase().replace("-", " "))).isEqualTo("/today");

    var second = new Visit(port);
    second.signIn(town.signIn("Ada"), Town.PASSWORD);
    second.get("/sign-in/code");

    assertThat(second.post("/sign-in/code", "code", recovery.get(3)).status()).isEqualTo(422);
    assertThat(visit.get("/account/second-factor").body()).contains("7 recovery codes");
  }

  @Test
  void guessing_codes_is_slowed_down() {
    var thief = new Visit(port);
    thief.signIn(town.signIn("Ada"), Town.PASSWORD);
    thief.get("/sign-in/code");
    for (var guess = 0; guess < 5; guess++) {
      assertThat(thief.post("/sign-in/code", "code", "00000" + guess).status()).isEqualTo(422);
    }

    var refused = thief.post("/sign-in/code", "code", code());

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.whole().headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void half_of_signing_in_does_not_wait_for_ever() {
    var phone = new Visit(port);
    phone.signIn(town.signIn("Ada"), Town.PASSWORD);
    time.forward(Duration.ofMinutes(11));

    assertThat(phone.get("/sign-in/code").location()).isEqualTo("/sign-in");
  }

  @Test
  void the_secret_is_not_readable_in_the_database() {
    var stored =
        door.asks(() ->
            database
                .sql("select secret from access.second_factor where account_id = :id")
                .param("id", ada.account().value())
                .query(byte[].class)
                .single());

    assertThat(HexFormat.of().formatHex(stored)).doesNotContain(HexFormat.of().formatHex(secret()));
  }

  @Test
  void it_ends_only_with_a_code() {
    visit.get("/account/second-factor");
    assertThat(visit.post("/account/second-factor/end", "code", "123456").status()).isEqualTo(422);

    assertThat(visit.post("/account/second-factor/end", "code", code()).location())
        .isEqualTo("/account");
    assertThat(new Visit(port).signIn(town.signIn("Ada"), Town.PASSWORD).location())
        .isEqualTo("/today");
  }

  @Test
  void new_recovery_codes_replace_the_old_ones() {
    visit.get("/account/second-factor");
    assertThat(visit.post("/account/second-factor/codes", "code", code()).status()).isEqualTo(200);
    var phone = new Visit(port);
    phone.signIn(town.signIn("Ada"), Town.PASSWORD);
    phone.get("/sign-in/code");

    assertThat(phone.post("/sign-in/code", "code", recovery.getFirst()).status()).isEqualTo(422);
  }

  private String signInWith(String code) {
    var phone = new Visit(port);
    phone.signIn(town.signIn("Ada"), Town.PASSWORD);
    phone.get("/sign-in/code");
    return phone.post("/sign-in/code", "code", code).location();
  }

  /// What the app on her phone shows now.
  private String code() {
    return Totp.code(secret(), Totp.stepAt(clock.instant().minus(clock.ahead())));
  }

  private byte[] secret() {
    return door.asks(() ->
        key.open(
            database
                .sql("select secret from access.second_factor where account_id = :id")
                .param("id", ada.account().value())
                .query(byte[].class)
                .single(),
            ada.account().toString()));
  }
}
