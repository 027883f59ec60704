package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The pages on which somebody writes without a name, and comes back.
@InTheHouse
class WritePagesTest {

  private static final AtomicInteger NETWORKS = new AtomicInteger(1);
  private static final Pattern PHRASE = Pattern.compile("<strong translate=\"no\">([^<]+)");
  private static final Pattern LINK = Pattern.compile("/conversation/link/([\\w-]+)");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired Clock clock;
  @Autowired SignedIn signedIn;
  @Autowired Stranger stranger;
  @Autowired Conversations conversations;
  @Autowired ConversationDesk desk;

  /// Each test comes from a place of its own, since tries are counted by place.
  private final String network =
      "2001:db8:7:" + Integer.toHexString(NETWORKS.getAndIncrement()) + "::1";

  Town town;
  Viewer maria;

  @BeforeEach
  void a_town() {
    town = towns.found();
    maria = Stranger.peer(town, "Maria");
  }

  @Test
  void the_hours_and_whom_to_call_stand_before_the_field() {
    var page = body(mvc.get().uri("/write?peer=" + maria.specialist() + "&lang=en").exchange());

    assertThat(page).contains("answers on weekdays from 9:00", "tel:988");
    assertThat(page.indexOf("tel:988")).isLessThan(page.indexOf("<textarea"));
    assertThat(page.indexOf("answers on weekdays")).isLessThan(page.indexOf("<textarea"));
  }

  @Test
  void whoever_reads_another_language_than_the_peer_speaks_is_told_before_they_write() {
    var path = "/write?peer=" + maria.specialist();

    assertThat(body(mvc.get().uri(path + "&lang=nl").exchange()))
        .contains("Spreekt of gebaart: English", "/people-near?language=nl");
    assertThat(body(mvc.get().uri(path + "&lang=en").exchange()))
        .doesNotContain("They speak or sign");
  }

  @Test
  void outside_the_hours_the_page_says_so_before_anybody_writes() {
    var ines = town.administrator("Ines");
    var day = clock.instant().atZone(town.zone()).getDayOfWeek().plus(2);
    var set =
        mvc.post()
            .uri("/office-hours")
            .with(signedIn.as(ines))
            .param("days", day.name())
            .param("opens", "10:00")
            .param("closes", "12:00")
            .param("answerHours", "2")
            .param("keepDays", "14");
    assertThat(set.exchange()).hasStatus(303);

    var page = body(mvc.get().uri("/write?peer=" + maria.specialist() + "&lang=en").exchange());

    assertThat(page).contains("Nobody reads it now", "10:00", "erased 14 days after");
    assertThat(page.indexOf("Nobody reads it now")).isLessThan(page.indexOf("<textarea"));
  }

  @Test
  void words_are_enough_and_the_keys_are_shown_once() {
    var sent = send("I am afraid to stop.").exchange();

    assertThat(sent).hasStatusOk();
    var phrase = found(PHRASE, body(sent));
    assertThat(phrase.split(" ")).hasSize(6);
    var opened = open(phrase);
    assertThat(opened).hasStatus(303).hasHeader("Location", "/conversation");
    var page = body(read(held(opened)));
    assertThat(page).contains("I am afraid to stop.").doesNotContain(phrase);
  }

  @Test
  void the_keys_are_in_the_language_of_the_page() {
    var sent = body(send("Hola").queryParam("lang", "es").exchange());

    assertThat(sent).contains("Frase de acceso");
    assertThat(conversations.withPhrase(found(PHRASE, sent))).isPresent();
  }

  /// Whoever only talks by phone is not proposed a meeting, which they would have to turn down.
  @Test
  void a_first_talk_is_offered_in_the_ways_that_the_peer_talks() {
    var held = held(open(found(PHRASE, body(send("Hello, Maria").exchange()))));
    assertThat(body(read(held))).contains("value=\"PHONE\"", "value=\"IN_PERSON\"");

    stranger.talksOnly(town, maria, Way.PHONE);

    assertThat(body(read(held))).contains("value=\"PHONE\"").doesNotContain("value=\"IN_PERSON\"");
  }

  @Test
  void the_private_link_shows_a_button_and_opens_when_it_is_pressed() {
    var token = found(LINK, body(send("Hello there, Maria").exchange()));
    var link = "/conversation/link/" + token;
    assertThat(body(mvc.get().uri(link).exchange())).doesNotContain("Hello there");

    var pressed = from(mvc.post().uri(link)).exchange();

    assertThat(pressed).hasStatus(303);
    assertThat(body(read(held(pressed)))).contains("Hello there, Maria");
  }

  @Test
  void words_of_danger_bring_up_whom_to_call_and_stop_nobody() {
    var form = UUID.randomUUID().toString();
    var first = send("I want to die", form).exchange();
    assertThat(body(first)).contains("You matter", "tel:988", "I want to die", "Send it now");
    assertThat(desk.pile(maria).own()).isEmpty();

    var second = send("I want to die", form).param("heard", "true").exchange();

    assertThat(body(second)).contains("Keep these words");
    assertThat(desk.pile(maria).own().getFirst().concern().danger()).isTrue();
  }

  @Test
  void words_of_danger_in_an_answer_bring_them_up_too() {
    var held = held(open(stranger.writes(town, maria, "Hello").keys().phrase()));

    var first = say(held, "quiero morir").exchange();
    assertThat(body(first)).contains("You matter", "quiero morir", "name=\"heard\" value=\"true\"");

    assertThat(say(held, "quiero morir").param("heard", "true").exchange()).hasStatus(303);
    assertThat(desk.pile(maria).own().getFirst().concern().danger()).isTrue();
  }

  @Test
  void nobody_gets_in_by_guessing_and_is_told_to_wait() {
    var begun = stranger.writes(town, maria, "Hello");
    for (int i = 0; i < 10; i++) {
      assertThat(open("able baker " + i)).hasStatus(422);
    }

    var waits = open("one more guess");
    assertThat(waits).hasStatus(429).containsHeader("Retry-After");
    assertThat(body(waits)).contains("Please wait");
    assertThat(open(begun.keys().phrase())).hasStatus(429);

    time.forward(Duration.ofMinutes(2));
    assertThat(open(begun.keys().phrase())).hasStatus(303);
  }

  @Test
  void a_right_phrase_does_not_give_a_guesser_new_tries() {
    var own = stranger.writes(town, maria, "Hello").keys().phrase();
    for (int i = 0; i < 10; i++) {
      assertThat(open("able baker " + i)).hasStatus(422);
      if (i < 9) {
        assertThat(open(own)).hasStatus(303);
      }
    }

    assertThat(open("one more guess")).hasStatus(429);
  }

  @Test
  void a_flood_from_one_place_is_asked_to_wait_and_loses_no_words() {
    for (int i = 0; i < 20; i++) {
      assertThat(whoever("Hello " + i).exchange()).hasStatusOk();
    }

    var more = whoever("I kept this").exchange();
    assertThat(more).hasStatus(422);
    assertThat(body(more)).contains("Try again in an hour", "I kept this");
  }

  @Test
  void a_flood_in_one_conversation_is_asked_to_wait_too() {
    var held = held(open(stranger.writes(town, maria, "Hello").keys().phrase()));
    for (int i = 0; i < 30; i++) {
      assertThat(say(held, "More " + i).exchange()).hasStatus(303);
    }

    var more = say(held, "I kept this").exchange();
    assertThat(more).hasStatus(422);
    assertThat(body(more)).contains("Try again in an hour", "I kept this");
  }

  @Test
  void whoever_is_hurt_by_one_flood_of_many_is_written_to_less() {
    for (int i = 0; i < 8; i++) {
      assertThat(send("Hello " + i).exchange()).hasStatusOk();
    }
    assertThat(send("I kept this").exchange()).hasStatus(422);

    var other = Stranger.peer(town, "Rosa");
    var toRosa =
        from(mvc.post().uri("/write"))
            .param("form", UUID.randomUUID().toString())
            .param("peer", other.specialist().toString())
            .param("words", "Hello");
    assertThat(toRosa.exchange()).hasStatusOk();
  }

  @Test
  void whoever_was_a_moment_too_late_is_told_kindly_and_as_if_there_had_been_nothing() {
    var rosa = Stranger.peer(town, "Rosa");
    var id = stranger.writesToWhoever(town, "Hello").ticket().conversation();
    desk.answer(id, "I am here.", UUID.randomUUID(), maria);

    var late = answer(rosa, id.toString());
    var never = answer(rosa, UUID.randomUUID().toString());

    assertThat(late).hasStatus(404);
    assertThat(body(late)).contains("It is not waiting any more", "Thank you for being there");
    assertThat(plain(body(late))).isEqualTo(plain(body(never)));
  }

  private MvcTestResult answer(Viewer peer, String conversation) {
    return mvc.post()
        .uri("/conversations/" + conversation)
        .with(signedIn.as(peer))
        .header("Accept-Language", "en")
        .param("form", UUID.randomUUID().toString())
        .param("words", "I am here, too.")
        .exchange();
  }

  @Test
  void closing_and_leaving_quickly_make_this_browser_forget() {
    for (var leaving : java.util.List.of("/conversation/closing", "/leave")) {
      var request = leaving.equals("/leave") ? mvc.get().uri(leaving) : mvc.post().uri(leaving);
      var cookie = cookie(from(request).exchange());
      assertThat(cookie.getMaxAge()).isZero();
      assertThat(cookie.getPath()).isEqualTo("/conversation");
    }
  }

  @Test
  void what_a_browser_holds_is_sealed_and_ends_after_half_an_hour() {
    var begun = stranger.writes(town, maria, "Hello");
    var held = held(open(begun.keys().phrase()));

    assertThat(held.isHttpOnly()).isTrue();
    assertThat(held.getMaxAge()).isNegative();
    assertThat(held.getValue()).doesNotContain(begun.ticket().conversation().toString());
    var forged = new Cookie("conversation", held.getValue().substring(2) + "AA");
    assertThat(read(forged)).hasStatus(303).hasHeader("Location", "/conversation/open");
    time.forward(HeldKey.LASTS.plusMinutes(1));
    assertThat(read(held)).hasStatus(303).hasHeader("Location", "/conversation/open");
  }

  @Test
  void one_button_erases_it_and_its_keys_open_nothing() {
    var begun = stranger.writes(town, maria, "Hello");
    var held = held(open(begun.keys().phrase()));

    assertThat(from(mvc.post().uri("/conversation/erasure")).cookie(held).exchange())
        .hasStatus(303);

    assertThat(read(held)).hasStatus(303).hasHeader("Location", "/conversation/open");
    assertThat(body(open(begun.keys().phrase()))).contains("Those words open nothing");
  }

  @Test
  void what_is_said_without_the_key_waits_on_the_page_until_it_is_opened_again() {
    var begun = stranger.writes(town, maria, "Hello");
    var closed =
        body(from(mvc.post().uri("/conversation")).param("words", "I <still> try").exchange());
    assertThat(closed).contains("I &lt;still&gt; try", "Not sent yet", "name=\"phrase\"");

    var wrong = opening("never these words").param("words", "I <still> try").exchange();
    assertThat(wrong).hasStatus(422);
    assertThat(body(wrong)).contains("I &lt;still&gt; try");

    var opened = opening(begun.keys().phrase()).param("words", "I <still> try").exchange();
    assertThat(opened).hasStatusOk();
    assertThat(body(opened)).contains("Hello", "I &lt;still&gt; try");
    assertThat(body(read(held(opened)))).doesNotContain("still");
  }

  @Test
  void a_call_and_a_first_talk_asked_for_without_the_key_wait_there_too() {
    var begun = stranger.writes(town, maria, "Hello");
    var call =
        body(
            from(mvc.post().uri("/conversation/call"))
                .param("callOn", "555 0143 22")
                .param("callFrom", "10:00")
                .param("callUntil", "12:00")
                .exchange());
    assertThat(call).contains("555 0143 22", "10:00", "Not sent yet", "name=\"phrase\"");
    var talk =
        body(
            from(mvc.post().uri("/conversation/talk"))
                .param("day", "2031-02-30")
                .param("time", "11:15")
                .param("way", "PHONE")
                .exchange());
    assertThat(talk).contains("2031-02-30", "11:15", "PHONE", "Not sent yet");

    var opened =
        opening(begun.keys().phrase())
            .param("callOn", "555 0143 22")
            .param("day", "2031-02-30")
            .param("time", "11:15")
            .param("way", "PHONE")
            .exchange();

    assertThat(opened).hasStatusOk();
    assertThat(body(opened)).contains("Hello", "555 0143 22", "2031-02-30", "11:15");
    assertThat(body(read(held(opened)))).doesNotContain("555 0143 22", "2031-02-30");
  }

  @Test
  void what_is_said_into_an_erased_conversation_is_not_lost_and_the_browser_lets_go_of_it() {
    var begun = stranger.writes(town, maria, "Hello");
    var held = held(open(begun.keys().phrase()));
    assertThat(from(mvc.post().uri("/conversation/erasure")).cookie(held).exchange())
        .hasStatus(303);

    var said =
        from(mvc.post().uri("/conversation")).cookie(held).param("words", "Still here").exchange();

    assertThat(body(said)).contains("Still here", "was erased").doesNotContain("Not sent yet");
    assertThat(held(said).getMaxAge()).isZero();
  }

  @Test
  void a_form_that_is_sent_again_after_erasing_brings_nothing_back() {
    var form = UUID.randomUUID().toString();
    var held = held(send("I wrote this", form).exchange());
    assertThat(from(mvc.post().uri("/conversation/erasure")).cookie(held).exchange())
        .hasStatus(303);

    var again = send("I wrote this", form).exchange();

    assertThat(again).hasStatus(409);
    assertThat(body(again)).contains("it is not sent again").doesNotContain("Keep these words");
    assertThat(desk.pile(maria).own()).isEmpty();
  }

  @Test
  void no_browser_keeps_a_page_of_it_and_no_other_site_learns_where_somebody_was() {
    var sent = send("I wrote this").exchange();
    var held = held(sent);
    var token = found(LINK, body(sent));
    for (var page :
        java.util.List.of(
            sent,
            read(held),
            mvc.get().uri("/conversation/onward").cookie(held).exchange(),
            mvc.get().uri("/conversation/open").exchange(),
            mvc.get().uri("/conversation/link/" + token).exchange())) {
      assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
      assertThat(page.getResponse().getHeader("Referrer-Policy"))
          .isIn("same-origin", "no-referrer");
    }
  }

  @Test
  void what_stays_is_said_before_anything_is_erased() {
    var held = held(send("I wrote this").exchange());

    var page =
        body(
            mvc.get().uri("/conversation").header("Accept-Language", "en").cookie(held).exchange());

    assertThat(page)
        .contains(
            "Which of us opened it, and when", "Safety copies from before today", "Erase it now");
  }

  @Test
  void far_too_many_words_are_not_sent_and_not_lost() {
    var many = "Very much happened. ".repeat(1_000);
    var answer = send(many).exchange();

    assertThat(answer).hasStatus(422);
    assertThat(body(answer)).contains(many.strip(), "id=\"words-error\"");
    assertThat(open("x".repeat(100_000))).hasStatus(422);
    assertThat(desk.pile(maria).own()).isEmpty();
  }

  @Test
  void a_call_wish_stays_as_it_is_whatever_is_the_matter_with_another_form() {
    var begun = stranger.writes(town, maria, "Hello");
    var held = held(open(begun.keys().phrase()));
    var kept =
        from(mvc.post().uri("/conversation/call"))
            .cookie(held)
            .param("callOn", "555 0143 22")
            .param("callFrom", "10:00")
            .param("callUntil", "12:00");
    assertThat(kept.exchange()).hasStatus(303);

    var incomplete =
        from(mvc.post().uri("/conversation/talk")).cookie(held).param("day", "").exchange();

    assertThat(incomplete).hasStatus(422);
    assertThat(body(incomplete)).contains("value=\"555 0143 22\"", "10:00", "12:00");
  }

  @Test
  void hours_for_a_call_go_over_midnight_only_when_they_are_meant_to() {
    var form = UUID.randomUUID().toString();
    var silent = calling("I am here", form).exchange();
    assertThat(silent).hasStatus(422);
    assertThat(body(silent)).contains("so it goes through the night", "name=\"overnight\"");
    assertThat(desk.pile(maria).own()).isEmpty();

    var meant = calling("I am here", form).param("overnight", "true").exchange();
    assertThat(meant).hasStatusOk();
    assertThat(body(read(held(meant)))).contains("name=\"overnight\" value=\"true\" checked");
    var changed =
        from(mvc.post().uri("/conversation/call"))
            .cookie(held(meant))
            .param("callOn", "555 0143 22")
            .param("callFrom", "18:00")
            .param("callUntil", "17:00")
            .exchange();
    assertThat(changed).hasStatus(422);
  }

  private MockMvcRequestBuilder calling(String words, String form) {
    return send(words, form)
        .param("callOn", "555 0143 22")
        .param("callFrom", "18:00")
        .param("callUntil", "17:00");
  }

  @Test
  void a_wrong_phrase_is_asked_for_again_and_never_shown() {
    assertThat(body(open("never these words")))
        .contains("Type them again, all six")
        .doesNotContain("never these words");
  }

  @Test
  void odd_signs_arrive_as_words_and_break_nothing() {
    var odd = "Zalgo ̵̨̢͓ \u202Eback\u202C \u0000\uFEFF 👩🏽‍🚀 <script>x</script> ﷽";
    var held = held(send(odd).exchange());

    var page = body(read(held));

    assertThat(page)
        .contains("👩🏽‍🚀", "&lt;script&gt;", "<p class=\"words\" dir=\"auto\">Zalgo")
        .doesNotContain("<script>x", "\u0000");
  }

  @Test
  void a_field_under_a_name_that_no_form_has_is_no_failure_of_ours() {
    for (var name :
        java.util.List.of("words[3]", "words[]", "form[999999]", "wanted.nice[999999]")) {
      for (var path : java.util.List.of("/write", "/ask/page", "/conversation/open")) {
        var answer = from(mvc.post().uri(path)).param("peer", "x").param(name, "x").exchange();
        assertThat(answer.getResponse().getStatus()).as(path + " " + name).isIn(200, 400, 422);
      }
    }
  }

  @Test
  void another_organizations_conversation_is_as_unknown_as_one_that_never_was() {
    var theirs = stranger.writes(town, maria, "Hello").ticket().conversation().toString();
    var eve = Stranger.peer(towns.found(), "Eve");

    for (var path : java.util.List.of("", "/calendar")) {
      var known =
          mvc.get().uri("/conversations/" + theirs + path).with(signedIn.as(eve)).exchange();
      var never =
          mvc.get()
              .uri("/conversations/" + UUID.randomUUID() + path)
              .with(signedIn.as(eve))
              .exchange();
      assertThat(known).hasStatus(404);
      assertThat(plain(body(known))).isEqualTo(plain(body(never)));
    }
  }

  @Test
  void who_rests_from_messages_is_not_told_from_who_is_not_listed_and_answers_go_on() {
    var before = stranger.writes(town, maria, "Hello");
    assertThat(rest(maria, "7")).hasStatus(303);

    var page = body(mvc.get().uri("/write?peer=" + maria.specialist()).exchange());
    var nobody = body(mvc.get().uri("/write?peer=" + UUID.randomUUID()).exchange());

    assertThat(plain(page)).isEqualTo(plain(nobody));
    conversations.say(before.ticket(), "Are you there?", UUID.randomUUID());
    assertThat(desk.pile(maria).own()).hasSize(1);
    time.forward(Duration.ofDays(8));
    assertThat(body(mvc.get().uri("/write?peer=" + maria.specialist()).exchange()))
        .contains("Maria");
    assertThat(rest(maria, "30")).hasStatus(303);
    assertThat(rest(maria, "")).hasStatus(303);
    assertThat(desk.pile(maria).restsUntil()).isNull();
  }

  private MvcTestResult rest(Viewer peer, String days) {
    return mvc.post()
        .uri("/conversations/rest")
        .with(signedIn.as(peer))
        .param("days", days)
        .exchange();
  }

  @Test
  void words_come_along_only_when_the_person_says_so() {
    var held = held(open(stranger.writes(town, maria, "I am <afraid>").keys().phrase()));

    var without = onward(held).exchange();
    var with = onward(held).param("bring", "true").exchange();

    assertThat(body(without)).contains("action=\"/ask\"").doesNotContain("afraid");
    assertThat(body(with)).contains("action=\"/ask\"", "I am &lt;afraid&gt;");
    assertThat(body(with)).contains(maria.specialist().toString());
  }

  @Test
  void who_is_not_listed_cannot_be_written_to_and_is_not_told_from_nobody() {
    var dee = town.specialist("Dee");
    var unlisted = body(mvc.get().uri("/write?peer=" + dee.specialist()).exchange());
    var nobody = body(mvc.get().uri("/write?peer=" + UUID.randomUUID()).exchange());

    assertThat(plain(unlisted)).isEqualTo(plain(nobody)).contains("whoever is free");
  }

  /// As from a page that was open for days: its cookies are gone, and what is in the form is not.
  @Test
  void a_form_that_was_open_for_too_long_comes_back_as_it_was_and_nothing_is_sent_before_a_press() {
    for (var header : java.util.List.of("Sec-Fetch-Site: same-origin", "Accept: text/html")) {
      var away = fromAway(header, "I am <afraid> to stop.").exchange();

      assertThat(away).hasStatus(403);
      assertThat(body(away))
          .contains(
              "You were away for a while. Look it over and send it again.",
              ">I am &lt;afraid&gt; to stop.</textarea>",
              "action=\"/write\"")
          .containsPattern("name=\"_csrf\" value=\"[^\"]{20,}\"");
      assertThat(away.getResponse().getCookie("XSRF-TOKEN")).isNotNull();
    }
    assertThat(body(fromAway("Accept: */*", "I want to die").exchange()))
        .contains("You matter", "tel:988", "I want to die");
    assertThat(desk.pile(maria).own()).isEmpty();
  }

  @Test
  void a_form_from_another_site_is_refused_and_shows_nothing_of_it() {
    for (var header :
        java.util.List.of(
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: same-site",
            "Origin: https://evil.example",
            "Origin: null",
            "Referer: https://evil.example/page")) {
      var refused = fromAway(header, "Words of a stranger").exchange();

      assertThat(refused).as(header).hasStatus(403);
      assertThat(body(refused))
          .as(header)
          .contains("We could not be sure that it came from you")
          .doesNotContain("Words of a stranger");
    }
    assertThat(desk.pile(maria).own()).isEmpty();
  }

  @Test
  void a_conversation_whose_token_is_gone_keeps_what_was_being_said_and_echoes_no_phrase() {
    var begun = stranger.writes(town, maria, "Hello");
    var held = held(open(begun.keys().phrase()));

    var away =
        mvc.post()
            .uri("/conversation")
            .header("Accept-Language", "en")
            .cookie(held)
            .param("form", UUID.randomUUID().toString())
            .param("words", "Are you there?")
            .exchange();
    var phrase =
        mvc.post()
            .uri("/conversation/open")
            .header("Accept-Language", "en")
            .param("phrase", begun.keys().phrase())
            .exchange();

    assertThat(body(away)).contains("You were away for a while", "Are you there?", "Hello");
    assertThat(desk.pile(maria).own().getFirst().concern().danger()).isFalse();
    assertThat(body(read(held))).doesNotContain("Are you there?");
    assertThat(body(phrase))
        .contains("You were away for a while", "name=\"phrase\"")
        .doesNotContain(begun.keys().phrase());
  }

  @Test
  void what_no_page_reads_is_refused_and_no_mistake_of_ours() {
    for (var path :
        java.util.List.of(
            "/sign-out", "/no-such-page", "/crisis", "/write?words[3]=x", "/resources/x/wrong")) {
      assertThat(mvc.post().uri(path).exchange()).as(path).hasStatus(403);
    }
  }

  private MockMvcRequestBuilder fromAway(String header, String words) {
    var said = header.split(": ");
    return mvc.post()
        .uri("/write")
        .header("Accept-Language", "en")
        .header(said[0], said[1])
        .param("form", UUID.randomUUID().toString())
        .param("peer", maria.specialist().toString())
        .param("words", words);
  }

  private static String plain(String page) {
    return page.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "·")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private MockMvcRequestBuilder send(String words) {
    return send(words, UUID.randomUUID().toString());
  }

  private MockMvcRequestBuilder send(String words, String form) {
    return from(mvc.post().uri("/write"))
        .param("form", form)
        .param("peer", maria.specialist().toString())
        .param("words", words);
  }

  private MockMvcRequestBuilder whoever(String words) {
    return from(mvc.post().uri("/write"))
        .param("form", UUID.randomUUID().toString())
        .param("organization", town.id().toString())
        .param("words", words);
  }

  private MockMvcRequestBuilder say(Cookie held, String words) {
    return from(mvc.post().uri("/conversation"))
        .cookie(held)
        .param("form", UUID.randomUUID().toString())
        .param("words", words);
  }

  private MockMvcRequestBuilder onward(Cookie held) {
    return from(mvc.post().uri("/conversation/onward")).cookie(held);
  }

  private MvcTestResult open(String phrase) {
    return opening(phrase).exchange();
  }

  private MockMvcRequestBuilder opening(String phrase) {
    return from(mvc.post().uri("/conversation/open")).param("phrase", phrase);
  }

  private MvcTestResult read(Cookie held) {
    return mvc.get().uri("/conversation").header("Accept-Language", "en").cookie(held).exchange();
  }

  private MockMvcRequestBuilder from(MockMvcRequestBuilder request) {
    return request
        .with(one -> {
          one.setRemoteAddr(network);
          return one;
        })
        .header("Accept-Language", "en")
        .with(SignedIn.token());
  }

  private static Cookie held(MvcTestResult answer) {
    return cookie(answer);
  }

  private static Cookie cookie(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("conversation"));
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
