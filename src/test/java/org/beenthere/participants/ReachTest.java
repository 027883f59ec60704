package org.beenthere.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.participants.SafeContact.Means;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Jamie is reached by text, and walks with Maria. Then the phone is not safe any more.
@InTheHouse
class ReachTest {

  private static final String OLD = "+16155550177";
  private static final SafeContact BY_TEXT =
      new SafeContact(Means.TEXT, OLD, null, null, null, false, "The library called");

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Participants participants;
  @Autowired JdbcClient database;
  @Autowired House house;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_is_reached_by_text() {
    town = towns.found();
    jamie = town.participant("Jamie", Language.EN, BY_TEXT);
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @Test
  void it_stands_in_plain_words_and_can_be_changed() {
    assertThat(get(jamie, "/my/reach"))
        .bodyText()
        .contains("We text you at " + OLD, "at any hour", "The library called")
        .contains("Only here from now on");

    var form =
        Map.of(
            "reachBy",
            "PHONE",
            "phone",
            "615 555 0134",
            "safeFrom",
            "09:00",
            "safeUntil",
            "17:30",
            "voicemail",
            "true",
            "safeWords",
            "Your book is here",
            "version",
            "1");
    assertThat(post(jamie, "/my/reach", form)).hasStatus(303);
    assertThat(post(jamie, "/my/reach", form)).as("sent twice").hasStatus(303);

    assertThat(reach(jamie.participant()))
        .isEqualTo(
            new SafeContact(
                Means.PHONE,
                "+16155550134",
                null,
                LocalTime.of(9, 0),
                LocalTime.of(17, 30),
                true,
                "Your book is here"));
    assertThat(get(jamie, "/my/reach")).bodyText().contains("We call you at +16155550134");
    assertThat(get(maria, "/people/" + jamie.participant()))
        .bodyText()
        .contains("+16155550134")
        .doesNotContain(OLD);
    assertThat(count("audit.entry where thing = 'reach' and deed = 'CHANGE'")).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "TEXT, -, -, -, -, Write your phone number",
        "PHONE, twelve, -, -, -, Write your phone number",
        "INBOX, 12, -, -, -, Write your phone number",
        "EMAIL, -, -, -, -, Write your e-mail address",
        "EMAIL, -, sam at home, -, -, Write your e-mail address",
        "TEXT, 615 555 0134, sam at home, -, -, Write your e-mail address",
        "TEXT, 615 555 0134, -, morning, 18:00, Write a time like 18:30",
        "TEXT, 615 555 0134, -, 09:00, -, Write both times",
        "TEXT, 615 555 0134, -, 09:00, 09:00, These are the same",
        "TEXT, 615 555 0134, -, 18:00, 09:00, Until is before from",
      })
  void what_cannot_be_is_said_beside_the_field_and_nothing_typed_is_lost(
      String by, String phone, String email, String from, String until, String told) {
    var form = new java.util.HashMap<String, String>();
    form.put("reachBy", by);
    form.put("safeWords", "Words that took a while");
    form.put("version", "1");
    put(form, "phone", phone);
    put(form, "email", email);
    put(form, "safeFrom", from);
    put(form, "safeUntil", until);

    var answer = assertThat(post(jamie, "/my/reach", form)).hasStatus(422).bodyText();
    answer.contains(told, "Words that took a while", "aria-invalid=\"true\"");
    form.values().forEach(answer::contains);
    assertThat(reach(jamie.participant())).isEqualTo(BY_TEXT);
  }

  @Test
  void hours_through_the_night_are_meant_when_somebody_says_so() {
    var form =
        Map.of(
            "reachBy",
            "TEXT",
            "phone",
            OLD,
            "safeFrom",
            "20:00",
            "safeUntil",
            "09:00",
            "overnight",
            "true",
            "version",
            "1");

    assertThat(post(jamie, "/my/reach", form)).hasStatus(303);

    assertThat(get(jamie, "/my/reach")).bodyText().contains("the next morning");
  }

  @Test
  void what_somebody_else_kept_meanwhile_is_shown_and_not_overwritten_unread() {
    var ada = town.manager("Ada");
    var theirs = "/people/" + jamie.participant() + "/reach";
    assertThat(
            post(ada, theirs, Map.of("reachBy", "EMAIL", "email", "j@example.org", "version", "1")))
        .hasStatus(303);

    var mine = Map.of("reachBy", "PHONE", "phone", "615 555 0134", "version", "1");
    assertThat(post(jamie, "/my/reach", mine))
        .hasStatus(422)
        .bodyText()
        .contains("Someone else changed this", "We mail you at j@example.org", "615 555 0134")
        .contains("name=\"version\" value=\"2\"");
    assertThat(reach(jamie.participant()).by()).isEqualTo(Means.EMAIL);

    assertThat(
            post(
                jamie,
                "/my/reach",
                Map.of("reachBy", "PHONE", "phone", "615 555 0134", "version", "2")))
        .hasStatus(303);
    assertThat(reach(jamie.participant()).by()).isEqualTo(Means.PHONE);
  }

  @Test
  void one_tap_ends_all_that_leaves_the_house_and_what_lies_on_the_old_phone_opens_nothing() {
    var digits = OLD.substring(2);
    house(
        """
        insert into messages.by_text (organization_id, participant_id, number, words_out, since)
        values (:organization, :participant, '%s', true, now())
        """
            .formatted(OLD));
    house(
        """
        insert into appointments.wish (organization_id, participant_id, times, by, answers_from)
        values (:organization, :participant, '{DAY_BEFORE}', 'TEXT', '%s')
        """
            .formatted(OLD));
    house(
        """
        insert into monitoring.way_back (organization_id, token_hash, participant_id, until)
        values (:organization, sha256('an old link'), :participant, now() + interval '1 year')
        """);

    assertThat(post(jamie, "/my/reach/here", Map.of())).hasStatus(303);
    assertThat(post(jamie, "/my/reach/here", Map.of())).hasStatus(303);

    assertThat(reach(jamie.participant()).ways()).isEmpty();
    assertThat(get(jamie, "/my/reach"))
        .bodyText()
        .contains("We do not text, call or mail you", "Kept, but not used", digits)
        .doesNotContain("Only here from now on<");
    assertThat(count("messages.by_text")).isZero();
    assertThat(count("monitoring.way_back")).isZero();
    assertThat(count("appointments.wish where answers_from is not null")).isZero();
    assertThat(count("audit.entry where thing = 'reach' and deed = 'CHANGE'")).isOne();

    assertThat(post(jamie, "/my/reach/here", Map.of("forget", "true"))).hasStatus(303);
    assertThat(reach(jamie.participant())).isEqualTo(SafeContact.INBOX_ONLY);
    assertThat(count("participants.participant p where p::text like '%" + digits + "%'")).isZero();
  }

  @Test
  void whoever_has_no_account_or_asks_for_it_is_helped_and_reads_who_did() {
    var lee = town.broughtIn("Lee");
    town.pair(lee, maria);
    assertThat(get(maria, "/people/" + lee)).bodyText().contains("/people/" + lee + "/reach");
    assertThat(get(maria, "/people/" + lee + "/reach"))
        .bodyText()
        .contains("They have no way to sign in yet", "Their phone number");
    var called = Map.of("reachBy", "PHONE", "phone", "+1 615 555 0199", "version", "1");
    assertThat(post(maria, "/people/" + lee + "/reach", called)).hasStatus(303);
    assertThat(reach(lee).by()).isEqualTo(Means.PHONE);

    var theirs = "/people/" + jamie.participant() + "/reach";
    assertThat(post(maria, theirs + "/here", Map.of("forget", "true"))).hasStatus(303);
    assertThat(reach(jamie.participant())).isEqualTo(SafeContact.INBOX_ONLY);
    assertThat(get(jamie, "/today")).bodyText().contains("How we reach you has changed");
    assertThat(get(jamie, "/my/looked")).bodyText().contains("Maria", "how you are reached");
  }

  @Test
  void nobody_else_sees_or_changes_it() {
    var path = "/people/" + jamie.participant() + "/reach";
    var outsiders = java.util.List.of(town.specialist("Dee"), towns.found().manager("Eve"));
    for (var who : outsiders) {
      assertThat(get(who, path)).hasStatus(404);
      assertThat(post(who, path, Map.of("reachBy", "INBOX", "version", "1"))).hasStatus(404);
      assertThat(post(who, path + "/here", Map.of())).hasStatus(404);
    }
    for (var who : java.util.List.of(town.participant("Sam"), town.administrator("Ines"))) {
      assertThat(get(who, path).getResponse().getStatus()).isIn(403, 404);
      assertThat(post(who, path + "/here", Map.of()).getResponse().getStatus()).isIn(403, 404);
    }
    assertThat(reach(jamie.participant())).isEqualTo(BY_TEXT);
  }

  @Test
  void in_a_session_of_their_own_making_nobody_turns_a_notice_into_a_letter() {
    assertThat(post(maria, "/people/" + jamie.participant() + "/reach/here", Map.of()))
        .hasStatus(303);

    assertThatThrownBy(() ->
            town.does(
                jamie,
                () ->
                    database
                        .sql(
                            """
                            update courier.message set channel = 'SMS', address = '+16155550666',
                                   state = 'WAITING'
                             where channel = 'INBOX'
                            """)
                        .update()))
        .hasStackTraceContaining("row-level security");
    for (var who : java.util.List.of(maria, town.manager("Ada"), town.specialist("Dee"))) {
      assertThat(
              town.<Integer>as(
                  who,
                  () ->
                      database
                          .sql("update courier.message set address = '+1', zone = 'UTC'")
                          .update()))
          .isZero();
    }
    for (var who : java.util.List.of(town.specialist("Cy"), town.participant("Sam"))) {
      assertThat(
              town.<Integer>as(
                  who,
                  () ->
                      database
                          .sql(
                              "update participants.participant set phone = '+1' where called = 'Jamie'")
                          .update()))
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_pages_speak_every_language(Language language) {
    var lang = "?lang=" + language.code();
    assertThat(get(jamie, "/my/reach" + lang)).hasStatusOk();
    assertThat(get(maria, "/people/" + jamie.participant() + "/reach" + lang)).hasStatusOk();
  }

  private static void put(Map<String, String> form, String field, String typed) {
    if (typed != null) {
      form.put(field, typed);
    }
  }

  private SafeContact reach(ParticipantId id) {
    return house.as(Asking.houseOf(town.id()), () -> participants.find(town.id(), id)).reach();
  }

  private void house(String sql) {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(sql)
                .param("organization", town.id().value())
                .param("participant", jamie.participant().value())
                .update());
  }

  private long count(String what) {
    return house.as(
        Asking.houseOf(town.id()),
        () -> database.sql("select count(*) from " + what).query(Long.class).single());
  }

  private MvcTestResult get(Viewer who, String path) {
    return browser.get().uri(path).with(signedIn.as(who)).exchange();
  }

  private MvcTestResult post(Viewer who, String path, Map<String, String> form) {
    var sent = browser.post().uri(path).with(signedIn.as(who));
    form.forEach(sent::param);
    return sent.exchange();
  }
}
