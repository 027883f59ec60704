package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Outside of office hours somebody is on call, is named before anybody writes, and looks after
/// words of danger beside those they are for.
@InTheHouse
class OnCallTest {

  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired Stranger stranger;
  @Autowired Conversations conversations;
  @Autowired ConversationDesk desk;
  @Autowired OldConversations old;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer maria;
  Viewer rosa;

  @BeforeEach
  void a_town_that_is_closed_today() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = Stranger.peer(town, "Maria");
    rosa = Stranger.peer(town, "Rosa");
    var farOff = today().plusDays(3).getDayOfWeek();
    post(
        town.administrator("Ines"),
        "/office-hours",
        "days",
        farOff.name(),
        "opens",
        "10:00",
        "closes",
        "12:00",
        "answerHours",
        "2",
        "keepDays",
        "30");
  }

  @Test
  void who_is_on_call_stands_before_the_field_by_name_only_where_they_say_so() {
    assertThat(writePage()).doesNotContain("is on call until");

    onCall(rosa, today());
    assertThat(writePage())
        .contains("Someone of our team", "is on call until")
        .doesNotContain("Rosa");

    post(rosa, "/duty", "called", "Mia");
    var page = writePage();
    assertThat(page).contains("Mia", "tel:988").doesNotContain("Someone of our team");
    assertThat(page.indexOf("is on call until")).isLessThan(page.indexOf("<textarea"));
  }

  @Test
  void in_office_hours_nobody_is_named() {
    onCall(rosa, today());
    var anyDay = DayOfWeek.values();
    var fields = new java.util.ArrayList<String>();
    for (var day : anyDay) {
      fields.addAll(List.of("days", day.name()));
    }
    fields.addAll(
        List.of("opens", "00:01", "closes", "23:58", "answerHours", "2", "keepDays", "30"));
    post(town.administrator("Ina"), "/office-hours", fields.toArray(String[]::new));

    assertThat(writePage()).doesNotContain("is on call until");
  }

  @Test
  void whoever_is_on_call_sees_danger_meant_for_another_and_nothing_else() {
    onCall(rosa, today());
    stranger.writes(town, maria, "Hello");
    var danger = stranger.writes(town, maria, "I want to die").ticket().conversation();

    assertThat(desk.pile(rosa).onCall()).extracting(Conversation::id).containsExactly(danger);
    assertThat(desk.pile(maria).own()).hasSize(2);
    assertThat(today(rosa)).contains("You are on call").doesNotContain("want to die");
    assertThat(today(maria)).containsSubsequence("sound like danger", "Promised today");
    assertThat(today(town.manager("Kai"))).contains("sound like danger");
    assertThat(page(rosa, "/conversations/" + danger)).contains("You are on call", "I want to die");
    assertThat(desk.pile(town.specialist("Dee")).onCall()).isEmpty();
  }

  @Test
  void whoever_is_on_call_answers_under_the_name_they_let_be_shown_and_takes_nothing_away() {
    onCall(rosa, today());
    var begun = stranger.writes(town, maria, "I want to die");
    var id = begun.ticket().conversation();

    assertThat(desk.answer(id, "I am here.", UUID.randomUUID(), rosa))
        .isInstanceOf(Outcome.Done.class);
    post(rosa, "/duty", "called", "Mia");
    desk.answer(id, "Still here.", UUID.randomUUID(), rosa);

    var thread = conversations.read(begun.ticket()).orElseThrow();
    assertThat(thread.messages())
        .extracting(Message::called)
        .containsExactly("", "Riverbend", "Mia");
    assertThat(thread.about().specialist()).isEqualTo(maria.specialist());
    assertThat(desk.answer(id, "I am here, too.", UUID.randomUUID(), maria))
        .isInstanceOf(Outcome.Done.class);
    desk.settle(id, false, ada);
    assertThat(desk.open(id, rosa)).isEmpty();
  }

  @Test
  void while_nobody_answers_the_next_one_on_call_takes_it_over() {
    onCall(rosa, today());
    var id = stranger.writes(town, maria, "I want to die").ticket().conversation();
    var kim = Stranger.peer(town, "Kim");
    onCall(kim, today().plusDays(1));

    time.forward(Duration.ofDays(1));
    old.look();

    assertThat(desk.pile(kim).onCall()).extracting(Conversation::id).containsExactly(id);
    assertThat(desk.pile(rosa).onCall()).isEmpty();
    desk.answer(id, "I am here.", UUID.randomUUID(), kim);
    time.forward(Duration.ofDays(6));
    old.look();
    assertThat(desk.pile(kim).onCall()).hasSize(1);
  }

  @Test
  void the_letter_goes_to_whoever_is_on_call_and_to_all_managers_where_it_would_reach_nobody() {
    withAddress(ada, "ada@example.org");
    withAddress(maria, "maria@example.org");
    onCall(rosa, today());
    stranger.writes(town, maria, "I want to die");
    assertThat(letters()).anyMatch(one -> one.contains("ada@example.org"));

    withAddress(rosa, "rosa@example.org");
    time.forward(Duration.ofHours(2));
    stranger.writes(town, maria, "I want to die");

    assertThat(letters())
        .hasSize(4)
        .filteredOn(one -> one.contains("rosa@example.org"))
        .singleElement()
        .asString()
        .contains("NEWS", "/conversations")
        .doesNotContain("die", "Blue");
    assertThat(letters()).filteredOn(one -> one.contains("ada@example.org")).hasSize(1);
  }

  @Test
  void whoever_wrote_words_of_danger_reads_who_was_told_and_whom_to_call() {
    assertThat(sends("I want to die")).contains("tel:988").doesNotContain("has been told now");
    assertThat(sends("Hello")).doesNotContain("been told now");
    withAddress(ada, "ada@example.org");
    assertThat(sends("I want to die")).contains("Those who run our program have been told now");

    withAddress(rosa, "rosa@example.org");
    onCall(rosa, today());
    assertThat(sends("I want to die"))
        .contains("Someone of our team is on call and has been told now")
        .doesNotContain("Rosa");
    post(rosa, "/duty", "called", "Mia");
    var sent = sends("I want to die");
    assertThat(sent).contains("Mia</bdi></strong> is on call and has been told now");
    assertThat(sent.indexOf("has been told now")).isLessThan(sent.indexOf("Thank you for writing"));
  }

  @Test
  void who_was_told_stands_in_the_conversation_until_somebody_answers() {
    withAddress(rosa, "rosa@example.org");
    onCall(rosa, today());
    var answer = sending("Hello");
    var held = java.util.Objects.requireNonNull(answer.getResponse().getCookie("conversation"));
    var said =
        mvc.post()
            .uri("/conversation")
            .with(SignedIn.token())
            .cookie(held)
            .param("form", UUID.randomUUID().toString())
            .param("words", "I want to die")
            .param("heard", "true")
            .exchange();
    assertThat(said).hasStatus(303);
    assertThat(conversation(held)).contains("has been told now");

    desk.answer(desk.pile(maria).own().getFirst().id(), "I am here.", UUID.randomUUID(), maria);
    assertThat(conversation(held)).doesNotContain("has been told now");
  }

  private String conversation(jakarta.servlet.http.Cookie held) {
    return body(
        mvc.get().uri("/conversation").header("Accept-Language", "en").cookie(held).exchange());
  }

  private String sends(String words) {
    return body(sending(words));
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult sending(String words) {
    return mvc.post()
        .uri("/write")
        .with(SignedIn.token())
        .header("Accept-Language", "en")
        .param("form", UUID.randomUUID().toString())
        .param("peer", maria.specialist().toString())
        .param("words", words)
        .param("heard", "true")
        .exchange();
  }

  @Test
  void whose_certificate_is_suspended_is_not_on_call_and_that_is_a_gap() {
    onCall(rosa, today());
    post(rosa, "/duty", "called", "Mia");
    assertThat(writePage()).contains("Mia");

    stranger.suspends(town, rosa);

    assertThat(writePage()).doesNotContain("Mia", "is on call until");
    assertThat(page(ada, "/duty")).contains("Nobody is on call");
    var danger = stranger.writes(town, maria, "I want to die").ticket().conversation();
    assertThat(desk.open(danger, rosa)).isEmpty();
  }

  @Test
  void row_level_security_shows_it_to_nobody_else() {
    onCall(rosa, today());
    stranger.writes(town, maria, "I want to die");
    var kim = Stranger.peer(town, "Kim");

    for (var viewer : List.of(kim, town.participant("Jamie"), towns.found().manager("Eve"))) {
      assertThat(count(Asking.of(viewer))).as(viewer.called()).isZero();
    }
    assertThat(count(Asking.of(rosa))).isEqualTo(1);
  }

  private long count(Asking asking) {
    return house.as(
        asking,
        () ->
            database.sql("select count(*) from outreach.conversation").query(Long.class).single());
  }

  private void onCall(Viewer who, LocalDate day) {
    var sent =
        mvc.post()
            .uri("/duty/weekly")
            .with(signedIn.as(ada))
            .param("account", who.account().toString())
            .param("weekday", day.getDayOfWeek().name())
            .param("starts", "00:00")
            .param("ends", "00:00")
            .exchange();
    assertThat(sent).hasStatus(303);
  }

  private String writePage() {
    return body(mvc.get().uri("/write?peer=" + maria.specialist() + "&lang=en").exchange());
  }

  private String today(Viewer viewer) {
    return page(viewer, "/today");
  }

  private String page(Viewer viewer, String path) {
    return body(
        mvc.get().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en").exchange());
  }

  private void post(Viewer viewer, String path, String... fields) {
    var request = mvc.post().uri(path).with(signedIn.as(viewer));
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    assertThat(request.exchange()).hasStatus(303);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), town.zone());
  }

  private List<String> letters() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select to_jsonb(m)::text from courier.message m
                     where organization_id = :town and channel = 'EMAIL'
                    """)
                .param("town", town.id().value())
                .query(String.class)
                .list());
  }

  private void withAddress(Viewer viewer, String address) {
    house.as(
        Asking.DOOR,
        () ->
            database
                .sql("update access.account set email = :address where id = :account")
                .param("address", address)
                .param("account", viewer.account().value())
                .update());
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
