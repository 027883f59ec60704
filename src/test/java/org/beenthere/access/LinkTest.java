package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.beenthere.InANewHouse;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.organizations.Staff;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in with a link by e-mail, and what else a house does that a careful organization runs:
/// behind https, with a mail server, and with a second step for everybody who works there.
@InANewHouse
class LinkTest {

  private static final long PATIENCE = 20_000;
  private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", "smtp"));

  @DynamicPropertySource
  static void a_strict_house(DynamicPropertyRegistry properties) {
    MAIL.start();
    properties.add("beenthere.address", () -> "https://peers.example");
    properties.add("beenthere.second-factor-for-staff", () -> true);
    properties.add("spring.mail.host", () -> "localhost");
    properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
  }

  @AfterAll
  static void the_post_office_closes() {
    MAIL.stop();
  }

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Accounts accounts;
  @Autowired Staff staff;
  @Autowired House house;
  @Autowired Door door;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  final String email = "sam-" + UUID.randomUUID() + "@example.org";
  Town town;
  AccountId sam;
  Visit visit;

  @BeforeEach
  void sam_has_an_address() {
    town = towns.found();
    sam = accounts.open("sam-" + town.id(), email, "Sam", Town.PASSWORD, Language.EN);
    // As behind the proxy of this house, which speaks https to the outside.
    visit = new Visit(port).with("X-Forwarded-Proto", "https");
  }

  @Test
  void the_link_opens_a_page_with_a_button_and_the_button_signs_in_once() throws Exception {
    ask(email.toUpperCase());
    var path = linkIn(mailTo(email));

    for (var scanner = 0; scanner < 3; scanner++) {
      assertThat(visit.get(path).body()).contains("Yes, sign me in");
    }
    assertThat(visit.post(path).location()).endsWith("/hats");
    assertThat(visit.get("/account").status()).isEqualTo(200);

    var second = new Visit(port).with("X-Forwarded-Proto", "https");
    second.get("/sign-in");
    assertThat(second.post(path).status()).isEqualTo(404);
    assertThat(second.get(path).body()).contains("does not work any more");
  }

  @Test
  void the_answer_is_the_same_for_an_address_that_nobody_has() {
    var known = ask(email);
    var unknown = ask("nobody-" + UUID.randomUUID() + "@example.org");

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(303);
    assertThat(unknown.location()).isEqualTo(known.location());
    assertThat(visit.get(unknown.location()).body()).contains("If we know that address");
  }

  @Test
  void the_mail_says_nothing_about_why_somebody_is_here() throws Exception {
    ask(email);
    var mail = mailTo(email);

    assertThat(mail.getSubject()).isEqualTo("Your link");
    assertThat((mail.getSubject() + GreenMailUtil.getBody(mail)).toLowerCase())
        .doesNotContain("recovery", "peer support", "riverbend", "beenthere", "addict", "program");
  }

  /// The style guide is for whoever builds pages; here it is as unknown as what never was.
  @Test
  void a_real_house_shows_nobody_what_its_pages_are_made_of() {
    var never = visit.get("/styleguise");
    for (var path : List.of("/styleguide", "/styleguide/today")) {
      assertThat(visit.get(path).status()).as(path).isEqualTo(404).isEqualTo(never.status());
      assertThat(visit.get(path).body().replace(path, "/styleguise")).isEqualTo(never.body());
    }
  }

  @Test
  void a_link_is_over_after_a_quarter_of_an_hour() throws Exception {
    ask(email);
    var path = linkIn(mailTo(email));
    time.forward(Duration.ofMinutes(16));

    assertThat(visit.get(path).status()).isEqualTo(404);
    visit.get("/sign-in");
    assertThat(visit.post(path).status()).isEqualTo(404);
  }

  @Test
  void what_stands_in_the_link_is_not_in_the_database() throws Exception {
    ask(email);
    var token = linkIn(mailTo(email)).replaceFirst(".*/", "");

    assertThat(token).hasSize(43);
    var kept =
        door.asks(() ->
            database
                .sql("select token_hash from access.one_time_link where account_id = :id")
                .param("id", sam.value())
                .query(byte[].class)
                .list());
    assertThat(kept).hasSize(1);
    var bytes = java.util.Base64.getUrlDecoder().decode(token);
    assertThat(HexFormat.of().formatHex(kept.getFirst()))
        .isNotEqualTo(HexFormat.of().formatHex(bytes));
  }

  @Test
  void an_address_gets_five_links_an_hour_at_most() throws Exception {
    for (var asked = 0; asked < 7; asked++) {
      ask(email);
    }
    var other = "after-" + email;
    accounts.open("other-" + town.id(), other, "Other", Town.PASSWORD, Language.EN);
    ask(other);
    mailTo(other);

    assertThat(allMailTo(email)).hasSize(5);
  }

  @Test
  void an_address_counts_once_it_has_answered() throws Exception {
    var next = "new-" + email;
    visit.signIn("sam-" + town.id(), Town.PASSWORD);
    visit.get("/account/email");
    assertThat(
            visit
                .post("/account/email", "email", "not an address", "password", Town.PASSWORD)
                .body())
        .contains("Write it like");
    assertThat(visit.post("/account/email", "email", next, "password", "wrong").status())
        .isEqualTo(422);
    assertThat(visit.post("/account/email", "email", next, "password", Town.PASSWORD).location())
        .endsWith("/account");
    var path = linkIn(mailTo(next));
    assertThat(accounts.find(sam).orElseThrow().email()).isEqualTo(email);

    visit.get(path);
    assertThat(visit.post(path).location()).endsWith("/account");

    assertThat(accounts.find(sam).orElseThrow().email()).isEqualTo(next);
    assertThat(mailTo(email).getSubject()).isEqualTo("Your address was changed");
  }

  @Test
  void cookies_never_travel_in_the_clear() {
    var answer = visit.signIn("sam-" + town.id(), Town.PASSWORD);

    assertThat(answer.whole().headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("beenthere=") || cookie.startsWith("XSRF-TOKEN="))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("Secure"));
  }

  @Test
  void who_works_here_is_asked_for_a_second_step_before_the_hat_is_on() {
    house.inOrganization(town.id(), () -> staff.join(town.id(), sam, Hat.MANAGER, null));

    assertThat(visit.signIn("sam-" + town.id(), Town.PASSWORD).location())
        .endsWith("/account/second-factor");
    assertThat(visit.get("/account/second-factor").body()).contains("asks for a second step");
    assertThat(visit.get("/today").location()).isEqualTo("/hats");
    assertThat(visit.get("/hats").status()).isEqualTo(200);
    assertThat(visit.post("/hats", "hat", "MANAGER." + town.id()).location())
        .endsWith("/account/second-factor");
  }

  @Test
  void the_pages_of_the_link_come_back_after_a_while_and_do_nothing_before_a_press()
      throws Exception {
    var away = visit.postOnly("/sign-in/link", "email", email);

    assertThat(away.status()).isEqualTo(403);
    assertThat(away.body()).contains("You were away for a while", "value=\"" + email + "\"");
    assertThat(allMailTo(email)).isEmpty();

    visit.post("/sign-in/link", "email", email);
    var path = linkIn(mailTo(email));
    visit.forgetCookie("XSRF-TOKEN");
    assertThat(visit.postOnly(path).body()).contains("You were away", "Yes, sign me in");
    assertThat(visit.post(path).location()).endsWith("/hats");
  }

  private Visit.Answer ask(String address) {
    visit.get("/sign-in/link");
    return visit.post("/sign-in/link", "email", address);
  }

  private static MimeMessage mailTo(String address) throws Exception {
    var until = System.nanoTime() + PATIENCE * 1_000_000;
    while (allMailTo(address).isEmpty() && System.nanoTime() < until) {
      MAIL.waitForIncomingEmail(100, MAIL.getReceivedMessages().length + 1);
    }
    return allMailTo(address).getLast();
  }

  private static List<MimeMessage> allMailTo(String address) throws Exception {
    var found = new ArrayList<MimeMessage>();
    for (var mail : MAIL.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        found.add(mail);
      }
    }
    return found;
  }

  private static String linkIn(MimeMessage mail) {
    var link =
        Pattern.compile("https://peers\\.example(/[A-Za-z0-9/_-]+)")
            .matcher(GreenMailUtil.getBody(mail).replace("=\r\n", ""));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
