package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who hesitates answers one question at a time, puts it aside, and goes on another day.
@InTheHouse
class DraftTest {

  private static final AtomicInteger NETWORKS = new AtomicInteger(1);
  private static final Pattern PHRASE = Pattern.compile("<dd><strong translate=\"no\">([^<]+)");
  private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/ask/return/[^\"]+)\"");
  private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired OldRequests old;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired Referrals referrals;

  private final String network =
      "2001:db8:77:" + Integer.toHexString(NETWORKS.getAndIncrement()) + "::1";

  Town town;

  @BeforeEach
  void a_town() {
    town = towns.found();
    // With another organization in the house, whom they ask is the first question.
    towns.found();
  }

  @Test
  void each_question_says_why_before_it_asks() {
    var page = body(step("NAME", "next").param("called", "Sam").exchange());

    assertThat(page).contains("Question 3 of", "The person who reads this can then answer you");
    assertThat(page.indexOf("The person who reads this"))
        .isLessThan(page.indexOf("<textarea id=\"words\""));
    assertThat(page).contains("name=\"called\" value=\"Sam\"");
  }

  @Test
  void every_question_about_oneself_can_be_skipped_the_name_too() {
    assertThat(step("NAME", "next").param("called", "x".repeat(81)).exchange()).hasStatus(422);
    assertThat(body(step("NAME", "next").exchange())).contains("Question 3");
    assertThat(body(step("NAME", "skip").param("called", "Sam").exchange()))
        .contains("Question 3")
        .doesNotContain("Sam");
    assertThat(body(step("WORDS", "skip").exchange())).contains("Question 4");
  }

  @Test
  void what_is_skipped_is_forgotten_and_nothing_else() {
    var page =
        body(
            step("WORDS", "skip")
                .param("called", "Sam")
                .param("words", "no, not this")
                .param("wanted.gender", "WOMAN")
                .exchange());

    assertThat(page)
        .contains("name=\"called\" value=\"Sam\"", "name=\"wanted.gender\" value=\"WOMAN\"")
        .doesNotContain("no, not this");
  }

  @Test
  void what_is_wrong_is_said_at_its_own_question() {
    var page = step("PLACE", "next").param("called", "Sam").param("place", "Nashvile").exchange();

    assertThat(page).hasStatus(422);
    assertThat(body(page)).contains("Nashville", "value=\"Nashvile\"");
    assertThat(step("PEER", "next").param("called", "Sam").param("place", "Nashvile").exchange())
        .hasStatusOk();
  }

  @Test
  void words_of_danger_bring_the_lines_up_on_the_very_next_page() {
    var page =
        body(
            step("WORDS", "next")
                .param("called", "Sam")
                .param("words", "I want to die")
                .exchange());

    assertThat(page)
        .contains("You matter", "tel:988", "name=\"heard\" value=\"true\"", "Question 4");
  }

  @Test
  void what_is_put_aside_opens_with_its_words_and_by_its_link() {
    var kept = keep().param("called", "Sam").param("words", "I have not told anyone").exchange();
    assertThat(kept).hasStatusOk();

    for (var opened :
        java.util.List.of(
            visit("/ask/return").param("phrase", found(PHRASE, kept).toUpperCase()).exchange(),
            visit(found(LINK, kept)).exchange())) {
      assertThat(opened).hasStatusOk();
      assertThat(body(opened)).contains("This is what you send", "I have not told anyone");
    }
    assertThat(body(mvc.get().uri(found(LINK, kept)).exchange()))
        .doesNotContain("I have not told anyone");
  }

  @Test
  void whoever_goes_on_does_so_at_the_question_where_they_stopped() {
    var kept = keep().param("called", "Sam").param("at", "PLACE").exchange();
    var opened = visit("/ask/return").param("phrase", found(PHRASE, kept)).exchange();

    assertThat(body(opened))
        .contains("id=\"place\"", "name=\"called\" value=\"Sam\"")
        .doesNotContain("This is what you send", "name=\"reached\"");
  }

  @Test
  void whoever_changes_one_answer_sees_all_of_them_again() {
    assertThat(body(step("REVIEW", "NAME").param("called", "Sam").exchange()))
        .contains("name=\"changing\" value=\"true\"");
    assertThat(
            body(step("NAME", "next").param("called", "Kim").param("changing", "true").exchange()))
        .contains("This is what you send", "Kim")
        .doesNotContain("name=\"changing\"");
  }

  @Test
  void the_address_holds_nothing_and_no_cookie_keeps_it() {
    var kept = keep().param("called", "Sam").exchange();
    var opened = visit("/ask/return").param("phrase", found(PHRASE, kept)).exchange();

    assertThat(opened.getResponse().getHeader("Location")).isNull();
    assertThat(opened.getResponse().getHeaders("Set-Cookie"))
        .allMatch(cookie -> cookie.startsWith("XSRF-TOKEN") || cookie.startsWith("lang"));
  }

  @Test
  void whoever_steals_the_database_reads_nothing_of_it() {
    keep().param("called", "Sam").param("words", "I have not told anyone").exchange();

    var sealed =
        house.as(
            Asking.houseOf(town.id()),
            () ->
                database
                    .sql("select sealed from referrals.draft where organization_id = :town")
                    .param("town", town.id().value())
                    .query(String.class)
                    .list());
    assertThat(sealed).hasSize(1);
    assertThat(sealed.getFirst()).doesNotContain("Sam").doesNotContain("told");
  }

  @Test
  void kept_again_it_opens_with_the_same_words() {
    var kept = keep().param("called", "Sam").exchange();
    var phrase = found(PHRASE, kept);
    var opened = visit("/ask/return").param("phrase", phrase).exchange();

    var again =
        keep()
            .param("called", "Sam")
            .param("age", "34")
            .param("kept", found(KEPT, opened))
            .exchange();

    assertThat(body(again)).contains("the same words").doesNotContain(phrase);
    assertThat(body(visit("/ask/return").param("phrase", phrase).exchange()))
        .contains("name=\"age\" value=\"34\"");
  }

  @Test
  void the_next_person_at_that_computer_gets_words_of_their_own() {
    var form = UUID.randomUUID().toString();
    var first = found(PHRASE, keep(form).param("called", "Sam").exchange());
    var second = found(PHRASE, keep(form).param("called", "Robin").exchange());

    assertThat(second).isNotEqualTo(first);
    assertThat(found(PHRASE, keep(form).param("called", "Sam").exchange())).isEqualTo(first);
  }

  @Test
  void what_was_put_aside_before_its_questions_were_renamed_is_still_there() {
    var typed = TypedSoFar.read("called=Sam&phone=615+555+0134&reachBy=TEXT");

    assertThat(typed.fields()).containsOnlyKeys("called", "reach.phone", "reach.reachBy");
  }

  @Test
  void what_was_sent_is_put_aside_no_longer() {
    var kept = keep().param("called", "Sam").exchange();
    var phrase = found(PHRASE, kept);
    var opened = visit("/ask/return").param("phrase", phrase).exchange();

    var sent = form("/ask").param("called", "Sam").param("kept", found(KEPT, opened)).exchange();

    assertThat(body(sent)).contains("Keep these words");
    assertThat(visit("/ask/return").param("phrase", phrase).exchange()).hasStatus(422);
  }

  @Test
  void it_is_erased_when_they_say_so_and_by_itself_after_the_organizations_period() {
    var first = found(PHRASE, keep().param("called", "Sam").exchange());
    var opened = visit("/ask/return").param("phrase", first).exchange();
    form("/ask/draft/erasure").param("kept", found(KEPT, opened)).exchange();
    assertThat(visit("/ask/return").param("phrase", first).exchange()).hasStatus(422);

    var second = found(PHRASE, keep().param("called", "Kim").exchange());
    time.forward(Duration.ofDays(29));
    old.forget();
    assertThat(visit("/ask/return").param("phrase", second).exchange()).hasStatusOk();
    time.forward(Duration.ofDays(2));
    old.forget();
    assertThat(visit("/ask/return").param("phrase", second).exchange()).hasStatus(422);
  }

  @Test
  void guessing_words_waits_longer_each_time() {
    for (int i = 0; i < 10; i++) {
      assertThat(visit("/ask/return").param("phrase", "no such words " + i).exchange())
          .hasStatus(422);
    }
    visit("/ask/return").param("phrase", "once more").exchange();

    assertThat(visit("/ask/return").param("phrase", "and again").exchange()).hasStatus(429);
  }

  private MockMvcRequestBuilder step(String at, String go) {
    return form("/ask/steps").param("at", at).param("go", go);
  }

  private MockMvcRequestBuilder keep() {
    return form("/ask/draft");
  }

  private MockMvcRequestBuilder keep(String form) {
    return visit("/ask/draft").param("form", form).param("organization", town.id().toString());
  }

  private MockMvcRequestBuilder form(String path) {
    return visit(path)
        .param("form", UUID.randomUUID().toString())
        .param("organization", town.id().toString());
  }

  private MockMvcRequestBuilder visit(String path) {
    return mvc.post()
        .uri(path)
        .remoteAddress(network)
        .with(SignedIn.token())
        .header("Accept-Language", "en");
  }

  private static String found(Pattern what, MvcTestResult in) {
    var found = what.matcher(body(in));
    assertThat(found.find()).as("%s on the page", what).isTrue();
    return found.group(1);
  }

  private static String body(MvcTestResult sent) {
    return ReferralsTest.body(sent);
  }
}
