package org.beenthere.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.organizations.Staff;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A manager keeps the roster, and those on it hand over and swap.
@InTheHouse
class DutyPagesTest {

  private static final Pattern HANDOVER =
      Pattern.compile("/duty/handovers/([0-9a-f-]{36})/(acceptance|withdrawal)");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired SignedIn signedIn;
  @Autowired Duty duty;
  @Autowired Staff staff;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer maria;
  Viewer rosa;

  @BeforeEach
  void a_town() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = town.specialist("Maria");
    rosa = town.specialist("Rosa");
  }

  @Test
  void a_manager_puts_somebody_on_call_every_week_and_takes_them_off() {
    var day = today().plusDays(2);
    assertThat(weekly(maria, day, "17:00", "09:00")).hasStatus(303);

    assertThat(onCall(day, "18:00")).isEqualTo(maria.account());
    assertThat(onCall(day.plusDays(1), "08:59")).isEqualTo(maria.account());
    assertThat(onCall(day.plusDays(1), "09:00")).isNull();
    assertThat(onCall(day.plusWeeks(5), "18:00")).isEqualTo(maria.account());
    assertThat(page(ada, "/duty")).contains("Maria", "Nobody is on call", "Fill it");

    var stretch =
        found(Pattern.compile("/duty/weekly/([0-9a-f-]{36})/end"), page(ada, "/duty/weekly"));
    assertThat(post(ada, "/duty/weekly/" + stretch + "/end")).hasStatus(303);
    assertThat(onCall(day, "18:00")).isNull();
  }

  @Test
  void two_are_not_on_call_at_once_and_what_was_typed_is_still_there() {
    var day = today().plusDays(2);
    weekly(maria, day, "17:00", "09:00");

    var taken = weekly(rosa, day.plusDays(1), "08:00", "10:00");

    assertThat(taken).hasStatus(422);
    assertThat(body(taken)).contains("Somebody is on call at that time already", "value=\"08:00\"");
    assertThat(weekly(rosa, day.plusDays(1), "09:00", "10:00")).hasStatus(303);
  }

  @Test
  void two_managers_at_once_put_one_person_on_call() throws Exception {
    var day = today().plusDays(3);
    var together = new CyclicBarrier(2);
    Callable<Integer> first = () -> status(together, maria, day);
    Callable<Integer> second = () -> status(together, rosa, day);
    try (var hands = Executors.newFixedThreadPool(2)) {
      var told = hands.invokeAll(List.of(first, second));
      assertThat(List.of(told.getFirst().get(), told.getLast().get()))
          .containsExactlyInAnyOrder(303, 422);
    }
  }

  private int status(CyclicBarrier together, Viewer who, LocalDate day) throws Exception {
    together.await();
    return weekly(who, day, "10:00", "12:00").getResponse().getStatus();
  }

  @Test
  void the_same_form_twice_is_once() {
    var form = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      var sent =
          post(
              ada,
              "/duty/weekly",
              "form",
              form,
              "account",
              maria.account().toString(),
              "weekday",
              today().getDayOfWeek().name(),
              "starts",
              "17:00",
              "ends",
              "20:00");
      assertThat(sent).hasStatus(303);
    }
    assertThat(page(ada, "/duty/weekly").split("/duty/weekly/[0-9a-f-]{36}/end")).hasSize(2);
  }

  @Test
  void a_form_says_beside_each_field_what_to_mend() {
    var wrong = post(ada, "/duty/weekly", "starts", "late", "ends", "", "fromDay", "2019-02-30");
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong))
        .contains(
            "Choose who it is.", "Choose a day.", "Write a time like 18:30.", "value=\"late\"")
        .contains("id=\"fromDay-error\"");

    var cover =
        post(
            ada,
            "/duty/covers",
            "account",
            CoverForm.NOBODY,
            "startDay",
            "2026-13-01",
            "starts",
            "10:00",
            "endDay",
            today().plusDays(1).toString(),
            "ends",
            "25:00");
    assertThat(cover).hasStatus(422);
    assertThat(body(cover)).contains("id=\"startDay-error\"", "id=\"ends-error\"");
  }

  @Test
  void single_days_go_before_the_week_and_can_be_taken_out() {
    var day = today().plusDays(2);
    weekly(maria, day, "00:00", "00:00");

    cover(rosa.account().toString(), day, "10:00", day, "12:00");
    cover(CoverForm.NOBODY, day, "11:00", day, "11:30");

    assertThat(onCall(day, "09:59")).isEqualTo(maria.account());
    assertThat(onCall(day, "10:00")).isEqualTo(rosa.account());
    assertThat(onCall(day, "11:00")).isNull();
    assertThat(onCall(day, "12:00")).isEqualTo(maria.account());
    var covers = page(ada, "/duty/covers");
    assertThat(covers).contains("Rosa", "Nobody");
    post(
        ada,
        "/duty/covers/"
            + found(Pattern.compile("/duty/covers/([0-9a-f-]{36})/end"), covers)
            + "/end");
    assertThat(onCall(day, "10:30")).isEqualTo(maria.account());
  }

  @Test
  void somebody_on_call_hands_over_and_the_roster_changes_with_the_yes() {
    var day = today().plusDays(2);
    weekly(maria, day, "17:00", "20:00");
    var asked = handOver(maria, rosa, day, "");
    assertThat(asked).hasStatus(303);
    assertThat(onCall(day, "18:00")).isEqualTo(maria.account());
    assertThat(page(rosa, "/today")).contains("You are asked to take over 1 time");
    var id = found(HANDOVER, page(rosa, "/duty"));

    assertThat(post(maria, "/duty/handovers/" + id + "/acceptance")).hasStatus(404);
    assertThat(post(ada, "/duty/handovers/" + id + "/acceptance")).hasStatus(404);
    for (int i = 0; i < 2; i++) {
      assertThat(post(rosa, "/duty/handovers/" + id + "/acceptance")).hasStatus(303);
    }

    assertThat(onCall(day, "18:00")).isEqualTo(rosa.account());
    assertThat(onCall(day.plusWeeks(1), "18:00")).isEqualTo(maria.account());
    assertThat(post(rosa, "/duty/handovers/" + id + "/refusal")).hasStatus(409);
  }

  @Test
  void two_swap() {
    var day = today().plusDays(2);
    weekly(maria, day, "17:00", "20:00");
    weekly(rosa, day.plusDays(1), "17:00", "20:00");
    var back = rosa.account() + " " + day.plusDays(1) + "T17:00 " + day.plusDays(1) + "T20:00";
    assertThat(page(maria, "/duty/handovers")).contains(back);

    assertThat(handOver(maria, rosa, day, back)).hasStatus(303);
    post(rosa, "/duty/handovers/" + found(HANDOVER, page(rosa, "/duty")) + "/acceptance");

    assertThat(onCall(day, "18:00")).isEqualTo(rosa.account());
    assertThat(onCall(day.plusDays(1), "18:00")).isEqualTo(maria.account());
  }

  @Test
  void nobody_gives_away_what_is_not_theirs_and_a_changed_roster_is_asked_about_anew() {
    var day = today().plusDays(2);
    weekly(rosa, day, "17:00", "20:00");
    assertThat(handOver(maria, rosa, day, "")).hasStatus(422);

    assertThat(handOver(rosa, maria, day, "")).hasStatus(303);
    var id = found(HANDOVER, page(maria, "/duty"));
    cover(ada.account().toString(), day, "18:00", day, "19:00");

    assertThat(post(maria, "/duty/handovers/" + id + "/acceptance")).hasStatus(409);
    assertThat(onCall(day, "17:30")).isEqualTo(rosa.account());
    assertThat(post(rosa, "/duty/handovers/" + id + "/withdrawal")).hasStatus(303);
    assertThat(page(maria, "/duty")).doesNotContain("/acceptance");
  }

  @Test
  void whoever_leaves_leaves_a_gap_that_the_manager_sees() {
    var day = today().plusDays(2);
    weekly(maria, day, "00:00", "00:00");
    assertThat(onCall(day, "18:00")).isEqualTo(maria.account());

    house.inOrganization(town.id(), () -> staff.leave(town.id(), maria.account(), Hat.SPECIALIST));

    assertThat(onCall(day, "18:00")).isNull();
    assertThat(page(ada, "/duty/weekly")).contains("No longer works here");
    assertThat(page(ada, "/today")).contains("without anyone on call");
  }

  @Test
  void a_manager_reads_who_put_whom_on_call_and_who_took_them_off_before_it_began() {
    var day = today().plusDays(2);
    weekly(maria, day, "17:00", "20:00");
    cover(rosa.account().toString(), day, "18:00", day, "19:00");
    handOver(maria, rosa, day.plusWeeks(1), "");
    post(
        ada,
        "/duty/weekly/"
            + found(Pattern.compile("/duty/weekly/([0-9a-f-]{36})/end"), page(ada, "/duty/weekly"))
            + "/end");

    assertThat(page(town.manager("Ben"), "/changes"))
        .contains("Ada, program manager at Riverbend, added a line of the roster.")
        .contains("Ada, program manager at Riverbend, removed a line of the roster.")
        .contains("Ada, program manager at Riverbend, added a cover on the roster.")
        .contains("Maria, peer support specialist at Riverbend, added a hand-over on the roster.")
        .contains("Maria · ", "Rosa · ");
    assertThat(mvc.get().uri("/changes").with(signedIn.as(maria))).hasStatus(404);
    assertThat(page(towns.found().manager("Eve"), "/changes")).contains("Nobody has changed");
  }

  @Test
  void a_name_is_shown_only_where_somebody_says_so() {
    var day = today().plusDays(2);
    weekly(maria, day, "17:00", "20:00");
    var then = moment(day, "18:00");
    assertThat(duty.onCallAt(town.id(), then).orElseThrow().isNamed()).isFalse();

    post(maria, "/duty", "called", "  Mia\n ");
    assertThat(duty.onCallAt(town.id(), then).orElseThrow().shownAs()).isEqualTo("Mia");
    assertThat(duty.onCallAt(town.id(), then).orElseThrow().until())
        .isEqualTo(moment(day, "20:00"));

    post(maria, "/duty", "called", "");
    assertThat(duty.onCallAt(town.id(), then).orElseThrow().isNamed()).isFalse();
    var long80 = post(maria, "/duty", "called", "x".repeat(81));
    assertThat(long80).hasStatus(422);
    assertThat(body(long80)).contains("x".repeat(81));
  }

  @Test
  void other_organizations_and_visitors_see_nothing_of_it() {
    var day = today().plusDays(2);
    weekly(maria, day, "17:00", "20:00");
    cover(rosa.account().toString(), day, "18:00", day, "19:00");
    post(maria, "/duty", "called", "Mia");
    var eve = towns.found().manager("Eve");

    for (var asking :
        List.of(
            Asking.VISITOR,
            Asking.visitorOf(town.id()),
            Asking.DOOR,
            Asking.of(eve),
            Asking.of(town.participant("Jamie")),
            Asking.of(town.administrator("Ines")))) {
      for (var table : List.of("stretch", "cover", "handover", "shown_name")) {
        var seen =
            house.as(
                asking,
                () ->
                    database.sql("select count(*) from duty." + table).query(Long.class).single());
        assertThat(seen).as("%s sees %s", asking.hat(), table).isZero();
      }
    }
    assertThat(weekly(eve, maria, day)).hasStatus(404);
  }

  private MvcTestResult weekly(Viewer eve, Viewer stranger, LocalDate day) {
    return post(
        eve,
        "/duty/weekly",
        "account",
        stranger.account().toString(),
        "weekday",
        day.getDayOfWeek().name(),
        "starts",
        "17:00",
        "ends",
        "20:00");
  }

  private MvcTestResult weekly(Viewer who, LocalDate day, String starts, String ends) {
    return post(
        ada,
        "/duty/weekly",
        "account",
        who.account().toString(),
        "weekday",
        day.getDayOfWeek().name(),
        "starts",
        starts,
        "ends",
        ends);
  }

  private void cover(String who, LocalDate from, String starts, LocalDate until, String ends) {
    var sent =
        post(
            ada,
            "/duty/covers",
            "account",
            who,
            "startDay",
            from.toString(),
            "starts",
            starts,
            "endDay",
            until.toString(),
            "ends",
            ends);
    assertThat(sent).hasStatus(303);
    time.forward(Duration.ofMillis(1));
  }

  private MvcTestResult handOver(Viewer asks, Viewer asked, LocalDate day, String back) {
    return post(
        asks,
        "/duty/handovers",
        "account",
        asked.account().toString(),
        "startDay",
        day.toString(),
        "starts",
        "17:00",
        "endDay",
        day.toString(),
        "ends",
        "20:00",
        "back",
        back);
  }

  private AccountId onCall(LocalDate day, String at) {
    return duty.onCallAt(town.id(), moment(day, at)).map(OnCall::account).orElse(null);
  }

  private Instant moment(LocalDate day, String at) {
    return LocalDateTime.of(day, LocalTime.parse(at)).atZone(town.zone()).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant().truncatedTo(ChronoUnit.MINUTES), town.zone());
  }

  private String page(Viewer viewer, String path) {
    var shown =
        mvc.get().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en").exchange();
    assertThat(shown).hasStatusOk();
    return body(shown);
  }

  private MvcTestResult post(Viewer viewer, String path, String... fields) {
    var request = mvc.post().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en");
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  private static String found(Pattern pattern, String body) {
    var match = pattern.matcher(body);
    assertThat(match.find()).as("%s in %s", pattern, body).isTrue();
    return match.group(1);
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
