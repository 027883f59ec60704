package org.beenthere.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.courier.MessageUndeliverable;
import org.beenthere.courier.Problem;
import org.beenthere.duty.Duty;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// *I need someone now*: goes on until a human answers, and one of them does.
@InTheHouse
class CallPagesTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient database;
  @Autowired CallRounds rounds;
  @Autowired Calls calls;
  @Autowired OwnCalls own;
  @Autowired Duty duty;
  @Autowired House house;
  @Autowired ApplicationEventPublisher news;
  @Autowired Clock clock;
  @Autowired TestTime time;
  @Autowired org.beenthere.organizations.Staff staff;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer rosa;
  Viewer lena;
  Viewer ada;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    rosa = town.specialist("Rosa");
    lena = town.specialist("Lena");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
  }

  @Test
  void the_page_shows_the_line_first_then_who_is_there_and_says_before_the_tap_when_nobody_is() {
    assertThat(body(get(jamie, "/today"))).contains("href=\"/my/now\"");
    var nobody = body(get(jamie, "/my/now"));
    assertThat(nobody).contains("Nobody is on call right now.", "It may take longer.");
    assertThat(nobody.indexOf("tel:988")).isBetween(0, nobody.indexOf("Nobody is on call"));
    assertThat(nobody.indexOf("Nobody is on call"))
        .isLessThan(nobody.indexOf("action=\"/my/now\""));
    onCall(rosa, 0);
    duty.showAs(rosa, "Rosa R.");
    assertThat(get(jamie, "/my/now")).bodyText().contains("Rosa R.", "is on call until");
    onCall(lena, 3);
    for (var stranger : List.of(maria, ada)) {
      assertThat(get(stranger, "/my/now")).hasStatus(404);
    }
  }

  @Test
  void it_reaches_who_is_on_call_then_the_next_then_everybody_until_somebody_answers() {
    onCall(rosa, 0);
    onCall(lena, 1);
    var call = asks("555 0100", "It is loud.");
    assertThat(asks("", "")).as("one at a time").isEqualTo(call);
    assertThat(told(call)).containsExactlyInAnyOrder(rosa.account());
    assertThat(get(jamie, "/my/now"))
        .bodyText()
        .contains("One person was told.", "Nobody has answered yet.");
    assertThat(get(rosa, "/today")).bodyText().contains("Someone is needed now", "Jamie");
    assertThat(get(lena, "/today")).bodyText().doesNotContain("Someone is needed now");
    assertThat(get(lena, "/calls/" + call)).hasStatus(404);

    rounds.round();
    assertThat(told(call)).as("not before its time").hasSize(1);
    late(call);
    assertThat(told(call)).containsExactlyInAnyOrder(rosa.account(), lena.account());
    late(call);
    assertThat(told(call)).contains(rosa.account(), lena.account(), ada.account());
    for (int i = 0; i < 3; i++) {
      late(call);
    }
    assertThat(nextLooks(call)).as("it never stops silently").isEqualTo(1);
    assertThat(get(ada, "/calls/" + call))
        .bodyText()
        .contains("It is loud.", "tel:5550100", "Everybody was told again");

    assertThat(post(lena, "/calls/" + call + "/mine", Map.of())).hasStatus(303);
    assertThat(nextLooks(call)).isZero();
    assertThat(get(jamie, "/my/now")).bodyText().contains("Lena</bdi> answers you", "555 0100");
    assertThat(post(rosa, "/calls/" + call + "/mine", Map.of())).hasStatus(303);
    assertThat(get(rosa, "/calls/" + call)).bodyText().contains("Lena").doesNotContain("We spoke");
    assertThat(post(rosa, "/calls/" + call + "/spoke", Map.of())).hasStatus(303);
    assertThat(get(jamie, "/my/now")).as("not hers to end").bodyText().contains("answers you");

    assertThat(post(lena, "/calls/" + call + "/on", Map.of("words", "No answer."))).hasStatus(303);
    assertThat(nextLooks(call)).isEqualTo(1);
    assertThat(post(rosa, "/calls/" + call + "/mine", Map.of())).hasStatus(303);
    assertThat(post(rosa, "/calls/" + call + "/spoke", Map.of("words", "We talked.")))
        .hasStatus(303);
    assertThat(get(jamie, "/my/now")).bodyText().contains("Someone spoke with you");
    assertThat(get(rosa, "/today")).bodyText().doesNotContain("Someone is needed now");
    assertThat(get(lena, "/calls/" + call)).as("it is over").hasStatus(404);
    assertThat(get(maria, "/calls/" + call)).bodyText().contains("No answer.", "We talked.");
    for (var sees : List.of(maria, rosa, ada)) {
      assertThat(get(sees, "/calls")).bodyText().contains("Jamie");
    }
    assertThat(get(lena, "/calls")).bodyText().doesNotContain("Jamie");
    assertThat(get(jamie, "/my/looked")).bodyText().contains("that you needed someone");
  }

  @Test
  void where_nobody_is_on_call_all_who_run_the_program_are_told_at_once() {
    var call = asks("", "");
    assertThat(told(call)).containsExactly(ada.account());
    assertThat(get(ada, "/today")).bodyText().contains("Someone is needed now");
    assertThat(get(ada, "/calls")).bodyText().contains("nobody has answered yet");
  }

  @Test
  void a_letter_that_does_not_arrive_goes_to_the_next_at_once() {
    onCall(rosa, 0);
    onCall(lena, 1);
    var call = asks("", "");
    assertThat(told(call)).containsExactly(rosa.account());
    house.inOrganization(
        town.id(),
        () ->
            news.publishEvent(
                new MessageUndeliverable(
                    town.id(),
                    UUID.randomUUID(),
                    "crisis/" + call,
                    "a",
                    Problem.ADDRESS,
                    clock.instant())));
    assertThat(told(call)).containsExactlyInAnyOrder(rosa.account(), lena.account());
    assertThat(letters()).isEqualTo(2);
  }

  /// A number that somebody else’s form had begins a call of one’s own.
  @Test
  void the_number_of_another_persons_form_stands_in_nobodys_way() {
    var lou = town.participant("Lou");
    var said = Map.of("form", UUID.randomUUID().toString(), "stands", "SIGNED");
    for (var one : List.of(jamie, lou)) {
      assertThat(post(one, "/my/now", said)).hasStatus(303);
      assertThat(post(one, "/my/directive", said)).hasStatus(303);
      assertThat(get(one, "/my/now")).bodyText().contains("We are looking for someone");
      assertThat(get(one, "/my/directive")).bodyText().contains("It is signed");
    }
  }

  @Test
  void the_person_says_that_they_are_all_right_or_that_nobody_came_and_is_never_asked_why() {
    onCall(rosa, 0);
    var call = asks("", "");
    assertThat(get(jamie, "/my/now/standing?seen="))
        .hasStatusOk()
        .bodyText()
        .contains("We are looking for someone");
    var seen = hidden(jamie, "/my/now", "seen");
    assertThat(get(jamie, "/my/now/standing?seen=" + seen)).hasStatus(204);
    post(rosa, "/calls/" + call + "/mine", Map.of());
    assertThat(get(jamie, "/my/now/standing?seen=" + seen))
        .bodyText()
        .contains("Rosa</bdi> answers you");
    assertThat(post(ada, "/calls/" + call + "/words", Map.of("words", "Hello."))).hasStatus(404);
    for (int twice = 0; twice < 2; twice++) {
      post(rosa, "/calls/" + call + "/words", Map.of("words", "I am at the <desk>."));
    }
    post(jamie, "/my/now/words", Map.of("words", "Please call 555 0177."));
    assertThat(get(jamie, "/my/now")).bodyText().containsOnlyOnce("I am at the &lt;desk&gt;.");
    assertThat(get(rosa, "/calls/" + call + "/moments"))
        .bodyText()
        .contains("Please call 555 0177.");
    assertThat(get(lena, "/calls/" + call + "/moments")).hasStatus(404);
    assertThat(post(jamie, "/my/now/again", Map.of())).hasStatus(303);
    assertThat(nextLooks(call)).isEqualTo(1);
    assertThat(post(jamie, "/my/now/all-right", Map.of())).hasStatus(303);
    assertThat(post(jamie, "/my/now/all-right", Map.of())).hasStatus(303);
    assertThat(nextLooks(call)).isZero();
    assertThat(get(jamie, "/my/now"))
        .bodyText()
        .contains("You said that you are all right now", "action=\"/my/now\"");
    assertThat(asks("", "")).isNotEqualTo(call);
  }

  /// Ten at once; and again while the house looks after it.
  @Test
  void of_those_who_answer_at_once_one_has_it() throws Exception {
    onCall(rosa, 0);
    for (int turn = 0; turn < 3; turn++) {
      var call = asks("", "");
      late(call);
      late(call);
      var answers = new ArrayList<Callable<Boolean>>();
      for (var one : List.of(rosa, ada, maria)) {
        for (int i = 0; i < 3; i++) {
          answers.add(() -> calls.answer(one, call));
        }
      }
      answers.add(() -> {
        due(call);
        rounds.round();
        return false;
      });
      try (var pool = Executors.newFixedThreadPool(6)) {
        for (var answer : pool.invokeAll(answers)) {
          answer.get();
        }
      }
      assertThat(
              town.as(
                  ada,
                  () ->
                      database
                          .sql(
                              "select count(*) from crisis.moment where call_id = :call and what = 'HAS_IT'")
                          .param("call", call)
                          .query(Long.class)
                          .single()))
          .isEqualTo(1);
      assertThat(nextLooks(call)).isZero();
      post(jamie, "/my/now/all-right", Map.of());
    }
  }

  /// Who was told reads the plan that the person lets them read, until it is over.
  @Test
  void whoever_answers_reads_the_plan_if_the_person_said_so() {
    post(
        jamie,
        "/my/crisis-plan/parts/helps",
        Map.of(
            "words", "Cold water.", "seen", hidden(jamie, "/my/crisis-plan/parts/helps", "seen")));
    onCall(rosa, 0);
    var call = asks("", "");
    assertThat(get(rosa, "/calls/" + call)).bodyText().doesNotContain("Cold water.");
    post(jamie, "/my/crisis-plan/readers", Map.of("sees", "ON_CALL"));
    assertThat(get(rosa, "/calls/" + call)).bodyText().contains("Cold water.");
    assertThat(get(lena, "/calls/" + call)).hasStatus(404);
    assertThat(get(rosa, "/people/" + jamie.participant() + "/crisis-plan")).hasStatus(404);
    assertThatThrownBy(() ->
            town.does(
                rosa,
                () ->
                    database
                        .sql(
                            """
                            insert into crisis.draft (organization_id, participant_id, text, by_peer, changed_at)
                            values (:organization, :participant, '{}', true, now())
                            """)
                        .param("organization", town.id().value())
                        .param("participant", jamie.participant().value())
                        .update()))
        .isInstanceOf(DataAccessException.class);
    post(jamie, "/my/now/all-right", Map.of());
    assertThat(
            town.as(
                rosa,
                () -> database.sql("select count(*) from crisis.draft").query(Long.class).single()))
        .isZero();
  }

  /// Kept by what is in it and not by its name; a later one takes its place, and the earlier one
  /// stays for the person alone.
  @Test
  void an_advance_directive_is_kept_with_a_copy_and_its_history() {
    assertThat(directive("", "", "x.pdf", "%PDF-1.7"))
        .hasStatus(422)
        .bodyText()
        .contains("Choose how it stands.");
    assertThat(directive("SIGNED", "2999-01-01", "", ""))
        .hasStatus(422)
        .bodyText()
        .contains("has not come yet");
    assertThat(directive("SIGNED", "", "x.pdf", "<html><script>"))
        .hasStatus(422)
        .bodyText()
        .contains("That is no PDF, JPEG or PNG.", "In the blue folder.");
    assertThat(directive("SIGNED", "", "x.pdf", "%PDF" + "-1.7".repeat(1_400_000))).hasStatus(422);
    assertThat(directive("SIGNED", "2020-05-04", "x.exe", "%PDF-1.7 first")).hasStatus(303);
    var first = directiveId();
    var copy = get(jamie, "/my/directive/" + first + "/copy");
    assertThat(copy)
        .hasHeader("Content-Disposition", "attachment; filename=\"sheet.pdf\"")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Cache-Control", "no-store")
        .hasContentType("application/pdf");
    assertThat(body(copy)).isEqualTo("%PDF-1.7 first");
    var theirs = "/people/" + jamie.participant();
    assertThat(get(maria, theirs)).bodyText().contains("It is signed", "In the blue folder.");
    assertThat(get(maria, theirs + "/directive/" + first + "/copy")).hasStatusOk();
    assertThat(get(lena, theirs + "/directive/" + first + "/copy")).hasStatus(404);
    assertThat(get(ada, theirs + "/directive/" + first + "/copy")).hasStatus(404);

    assertThat(directive("TAKEN_BACK", "", "", "")).hasStatus(303);
    assertThat(get(maria, theirs))
        .bodyText()
        .contains("I took it back")
        .doesNotContain("It is signed");
    assertThat(get(maria, theirs + "/directive/" + first + "/copy")).hasStatus(404);
    assertThat(get(jamie, "/my/directive/" + first + "/copy")).hasStatusOk();
    assertThat(get(jamie, "/my/directive"))
        .bodyText()
        .contains("What I said before", "May 4, 2020");
    assertThat(
            town.as(
                maria,
                () ->
                    database
                        .sql("select count(*) from crisis.directive_file")
                        .query(Long.class)
                        .single()))
        .isZero();
  }

  private MvcTestResult directive(String stands, String signedOn, String name, String content) {
    var said =
        Map.of(
            "form",
            hidden(jamie, "/my/directive", "form"),
            "seen",
            seen(),
            "stands",
            stands,
            "paper",
            "In the blue folder.",
            "signedOn",
            signedOn,
            "sees",
            "PEER");
    var file =
        new MockMultipartFile(
            "file", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    var post = browser.post().uri("/my/directive").multipart().file(file).with(signedIn.as(jamie));
    said.forEach(post::param);
    return post.exchange();
  }

  /// Empty where nothing was said yet.
  private String seen() {
    return body(get(jamie, "/my/directive"))
        .replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
  }

  private UUID directiveId() {
    return town.as(
        jamie,
        () ->
            database
                .sql("select id from crisis.directive where superseded_at is null")
                .query(UUID.class)
                .single());
  }

  /// A page that was left open rings too: it is no second sending of what is over.
  @Test
  void a_form_from_before_rings_and_what_a_second_device_says_is_not_lost() {
    onCall(rosa, 0);
    var form = UUID.randomUUID().toString();
    assertThat(post(jamie, "/my/now", Map.of("form", form, "phone", "555 0100"))).hasStatus(303);
    var other =
        Map.of("form", UUID.randomUUID().toString(), "phone", "555 0199", "words", "I am outside.");
    for (int twice = 0; twice < 2; twice++) {
      assertThat(post(jamie, "/my/now", other)).hasStatus(303);
    }
    var first = open();
    assertThat(get(rosa, "/calls/" + first))
        .bodyText()
        .contains("tel:5550100")
        .containsOnlyOnce("555 0199");
    post(jamie, "/my/now/all-right", Map.of());
    assertThat(post(jamie, "/my/now", Map.of("form", form, "phone", "555 0100"))).hasStatus(303);
    assertThat(get(jamie, "/my/now")).bodyText().contains("We are looking for someone");
    assertThat(open()).isNotEqualTo(first);
    assertThat(get(jamie, "/my/now/earlier"))
        .bodyText()
        .contains("You were all right", "I am outside.");
  }

  @Test
  void what_happens_at_the_same_moment_stands_one_after_the_other() throws Exception {
    onCall(rosa, 0);
    var call = asks("", "");
    assertThat(calls.answer(rosa, call)).isTrue();
    var all = new ArrayList<Callable<Boolean>>();
    for (int i = 0; i < 6; i++) {
      var words = "Words " + i;
      all.add(() -> {
        own.say(jamie, words);
        return true;
      });
      all.add(() -> {
        calls.write(rosa, call, words);
        return true;
      });
    }
    all.add(() -> {
      own.again(jamie);
      return true;
    });
    try (var pool = Executors.newFixedThreadPool(13)) {
      for (var one : pool.invokeAll(all)) {
        assertThat(one.get()).isTrue();
      }
    }
    assertThat(nextLooks(call)).isEqualTo(1);
  }

  /// Answered and forgotten: whoever has it is asked, then those who run the program, who take it.
  @Test
  void an_answered_call_that_nobody_closed_comes_back() {
    onCall(rosa, 0);
    var call = asks("", "");
    assertThat(post(rosa, "/calls/" + call + "/mine", Map.of())).hasStatus(303);
    rounds.round();
    assertThat(moments(call)).doesNotContain("STILL_OPEN");
    stillOpen(call);
    assertThat(moments(call)).contains("STILL_OPEN");
    assertThat(told(call)).as("whoever has it alone").containsExactly(rosa.account());
    assertThat(get(rosa, "/today")).bodyText().contains("still open");
    assertThat(get(rosa, "/calls/" + call)).bodyText().contains("it is still open. How did it go?");
    stillOpen(call);
    assertThat(told(call)).as("and those who run the program").contains(ada.account());
    stillOpen(call);
    assertThat(moments(call)).filteredOn("STILL_OPEN"::equals).hasSize(3);

    assertThat(get(rosa, "/calls/" + call)).bodyText().doesNotContain("I take it over");
    assertThat(get(ada, "/calls/" + call)).bodyText().contains("I take it over");
    assertThat(post(rosa, "/calls/" + call + "/over", Map.of())).hasStatus(404);
    for (int twice = 0; twice < 2; twice++) {
      assertThat(post(ada, "/calls/" + call + "/over", Map.of())).hasStatus(303);
    }
    assertThat(moments(call)).filteredOn("TOOK_OVER"::equals).hasSize(1);
    assertThat(get(jamie, "/my/now")).bodyText().contains("Ada</bdi> answers you");
    assertThat(post(rosa, "/calls/" + call + "/spoke", Map.of("words", "Late.")))
        .as("said as it is")
        .hasHeader("Location", "/calls/" + call);
    assertThat(post(jamie, "/my/now/spoke", Map.of())).hasStatus(303);
    assertThat(get(jamie, "/my/now")).bodyText().contains("Someone spoke with you");
    stillOpen(call);
    assertThat(moments(call)).filteredOn("STILL_OPEN"::equals).hasSize(3);
    assertThat(get(jamie, "/my/now/earlier"))
        .bodyText()
        .contains("Someone spoke with you", "Ada")
        .doesNotContain("Late.");
  }

  /// Fifty that were never closed stand in nobody's way.
  @Test
  void whoever_waits_stands_before_all_that_was_never_closed() {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    with somebody as (
                      insert into participants.participant
                        (organization_id, id, called, language, zone, state, welcomed_at, accompanied)
                      select :organization, gen_random_uuid(), 'Somebody', 'EN', 'America/Chicago', 'ACTIVE',
                             :at, true
                        from generate_series(1, 50)
                      returning id)
                    insert into crisis.call
                      (organization_id, id, participant_id, called, phone, words, begun_at, has_it, has_it_at,
                       ask_at, round)
                    select :organization, gen_random_uuid(), id, 'Somebody', '', '', :at, :maria, :at, :ask, 1
                      from somebody
                    """)
                .param("organization", town.id().value())
                .param("maria", maria.account().value())
                .param("at", clock.instant().minusSeconds(900).atOffset(java.time.ZoneOffset.UTC))
                .param("ask", clock.instant().plusSeconds(900).atOffset(java.time.ZoneOffset.UTC))
                .update());
    asks("", "");
    assertThat(calls.open(ada).getFirst().called()).isEqualTo("Jamie");
  }

  @Test
  void what_somebody_has_who_leaves_is_asked_for_anew_and_they_are_told_no_more() {
    onCall(rosa, 0);
    onCall(lena, 1);
    var call = asks("", "");
    assertThat(calls.answer(rosa, call)).isTrue();
    house.inOrganization(
        town.id(),
        () -> staff.leave(town.id(), rosa.account(), org.beenthere.vocabulary.Hat.SPECIALIST));
    assertThat(moments(call)).contains("LEFT");
    assertThat(nextLooks(call)).isEqualTo(1);
    var last = lastTold(call, rosa);
    late(call);
    late(call);
    assertThat(told(call)).contains(ada.account());
    assertThat(lastTold(call, rosa)).as("works here no more").isEqualTo(last);
  }

  /// Somebody who is on call and needs someone is not the one who is told.
  @Test
  void whoever_asks_is_not_told_of_it_themselves() {
    onCall(
        new Viewer(
            jamie.account(),
            org.beenthere.vocabulary.Hat.SPECIALIST,
            town.id(),
            "",
            maria.person(),
            "Jamie",
            jamie.country(),
            jamie.zone()),
        0);
    house.inOrganization(
        town.id(),
        () -> staff.join(town.id(), jamie.account(), org.beenthere.vocabulary.Hat.MANAGER, null));
    var call = asks("", "");
    late(call);
    assertThat(told(call)).containsExactly(ada.account());
  }

  /// Never refused: the first one is told a little later, and the page says so.
  @Test
  void whoever_asks_again_and_again_is_told_when_somebody_is_told() {
    onCall(rosa, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(told(asks("", ""))).hasSize(1);
      post(jamie, i == 1 ? "/my/now/spoke" : "/my/now/all-right", Map.of());
    }
    var call = asks("", "");
    assertThat(told(call)).isEmpty();
    assertThat(get(jamie, "/my/now"))
        .bodyText()
        .contains("several times within an hour", "tel:988");
    assertThat(get(ada, "/today")).as("seen at once").bodyText().contains("Someone is needed now");
    late(call);
    assertThat(told(call)).containsExactly(rosa.account());
    post(jamie, "/my/now/all-right", Map.of());
    time.forward(java.time.Duration.ofHours(2));
    assertThat(told(asks("", ""))).as("after a quiet hour").isNotEmpty();
  }

  /// The house stopped between the tap and the first look.
  @Test
  void a_tap_that_nobody_looked_after_is_looked_after_by_the_next_round() {
    onCall(rosa, 0);
    var call = UUID.randomUUID();
    lettersStay(call);
    town.does(
        jamie,
        () ->
            database
                .sql(
                    """
                    insert into crisis.call
                      (organization_id, id, participant_id, called, phone, words, begun_at, next_at)
                    values (:organization, :id, :participant, 'Jamie', '', '', :now, :now)
                    """)
                .param("organization", town.id().value())
                .param("id", call)
                .param("participant", jamie.participant().value())
                .param("now", clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .update());
    rounds.round();
    assertThat(told(call)).containsExactly(rosa.account());
    assertThat(moments(call)).containsExactly("ASKED", "TOLD");
  }

  @Test
  void where_nobody_at_all_is_there_the_page_says_so() {
    house.inOrganization(
        town.id(),
        () -> staff.leave(town.id(), ada.account(), org.beenthere.vocabulary.Hat.MANAGER));
    var call = UUID.randomUUID().toString();
    post(jamie, "/my/now", Map.of("form", call));
    assertThat(get(jamie, "/my/now"))
        .bodyText()
        .contains("There is nobody here right now whom we could tell", "tel:988");
  }

  /// In two windows, or back to the page, something else typed, sent again: both texts stand there,
  /// and the person says which holds.
  @Test
  void of_two_windows_no_word_of_a_directive_is_lost() {
    var form = UUID.randomUUID().toString();
    var other = UUID.randomUUID().toString();
    for (int twice = 0; twice < 2; twice++) {
      assertThat(says(form, "In the desk.", "")).hasStatus(303);
    }
    var stale = says(other, "With my sister.", "");
    assertThat(stale)
        .hasStatus(422)
        .bodyText()
        .contains("You said something else meanwhile", "In the desk.", "With my sister.");
    assertThat(says(form, "In my bag.", ""))
        .as("after going back")
        .hasStatus(422)
        .bodyText()
        .contains("In the desk.", "In my bag.");
    assertThat(get(jamie, "/my/directive"))
        .bodyText()
        .containsOnlyOnce("<dd class=\"words\" dir=\"auto\">In the desk.")
        .doesNotContain("With my sister.");
    var seen = body(stale).replaceFirst("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    assertThat(says(other, "With my sister.", seen)).hasStatus(303);
    assertThat(says(UUID.randomUUID().toString(), "With my sister.", ""))
        .as("the same words are nobody's loss")
        .hasStatus(303);
    assertThat(get(jamie, "/my/directive"))
        .bodyText()
        .contains("With my sister.", "In the desk.", "What I said before");
  }

  private MvcTestResult says(String form, String paper, String seen) {
    return post(
        jamie,
        "/my/directive",
        Map.of("form", form, "stands", "SIGNED", "paper", paper, "seen", seen));
  }

  @Test
  void a_day_of_a_directive_is_a_day_that_was() {
    for (var wrong : List.of("-0001-01-01", "0001-01-01", "2026-02-30")) {
      assertThat(directive("SIGNED", wrong, "", ""))
          .hasStatus(422)
          .bodyText()
          .contains("year-month-day");
    }
  }

  /// A session in one's own name that puts somebody else's copy under one's own word.
  @Test
  void nobody_takes_the_copy_of_somebody_else_for_their_own() {
    var lou = town.participant("Lou");
    assertThat(directive("SIGNED", "", "x.pdf", "%PDF-1.7 of Jamie")).hasStatus(303);
    var file =
        town.as(
            jamie,
            () -> database.sql("select id from crisis.directive_file").query(UUID.class).single());
    assertThatThrownBy(() ->
            town.does(
                lou,
                () ->
                    database
                        .sql(
                            """
                            insert into crisis.directive
                              (organization_id, id, participant_id, stands, paper, copies, speaks, sees,
                               file_id, at)
                            values (:organization, gen_random_uuid(), :participant, 'SIGNED', '', '', '',
                                    'PEER', :file, now())
                            """)
                        .param("organization", town.id().value())
                        .param("participant", lou.participant().value())
                        .param("file", file)
                        .update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_manager_says_after_how_many_minutes() {
    assertThat(post(ada, "/calls", Map.of("minutes", "0")))
        .hasStatus(422)
        .bodyText()
        .contains("from 1 to 60");
    assertThat(post(ada, "/calls", Map.of("minutes", "2"))).hasStatus(303);
    assertThat(post(rosa, "/calls", Map.of("minutes", "3"))).hasStatus(404);
    assertThat(get(ada, "/calls")).bodyText().contains("value=\"2\"");
    assertThat(get(ada, "/changes")).bodyText().contains("how long we wait with a call");
    assertThat(post(ada, "/calls", Map.of("minutes", "2", "back", "9")))
        .hasStatus(422)
        .bodyText()
        .contains("from 10 to 1440", "value=\"9\"");
    assertThat(post(ada, "/calls", Map.of("minutes", "2", "back", "30"))).hasStatus(303);
    assertThat(get(ada, "/calls")).bodyText().contains("value=\"30\"");
  }

  /// As the organization says; never a no, and nobody waits longer than a quarter of an hour.
  @Test
  void how_often_somebody_asks_without_waiting_is_said_by_the_organization() {
    for (var wrong :
        List.of(
            Map.of("freely", "0"),
            Map.of("freely", "21"),
            Map.of("aWhile", "16"),
            Map.of("longer", "16"),
            Map.of("aWhile", "9", "longer", "8"))) {
      assertThat(often(wrong)).hasStatus(422).bodyText().contains("Write a number");
    }
    assertThatThrownBy(() ->
            town.does(
                ada,
                () ->
                    database
                        .sql(
                            "insert into crisis.rule (organization_id, minutes, a_while, longer) values (?, 5, 16, 16)")
                        .param(town.id().value())
                        .update()))
        .isInstanceOf(DataAccessException.class);
    onCall(rosa, 0);
    assertThat(often(Map.of("freely", "1", "aWhile", "7", "longer", "15"))).hasStatus(303);
    assertThat(get(ada, "/calls")).bodyText().contains("name=\"aWhile\"", "value=\"7\"");
    assertThat(told(asks("", ""))).as("the first time").hasSize(1);
    for (var minutes : List.of(7, 15)) {
      post(jamie, "/my/now/all-right", Map.of());
      var call = asks("", "");
      assertThat(told(call)).isEmpty();
      assertThat(waits(call)).isEqualTo(java.time.Duration.ofMinutes(minutes));
    }
    post(jamie, "/my/now/all-right", Map.of());
    assertThat(often(Map.of("aWhile", "0", "longer", "0"))).hasStatus(303);
    assertThat(told(asks("", ""))).as("where nobody ever waits").hasSize(1);
  }

  private MvcTestResult often(Map<String, String> said) {
    var all = new java.util.HashMap<>(said);
    all.put("minutes", "5");
    return post(ada, "/calls", all);
  }

  private java.time.Duration waits(UUID call) {
    var seconds =
        town.as(
            ada,
            () ->
                database
                    .sql(
                        "select extract(epoch from next_at - begun_at)::bigint from crisis.call where id = :call")
                    .param("call", call)
                    .query(Long.class)
                    .single());
    return java.time.Duration.ofSeconds(seconds);
  }

  private UUID asks(String phone, String words) {
    var form = hidden(jamie, "/my/now", "form");
    if (!form.matches("[0-9a-f-]{36}")) {
      form = UUID.randomUUID().toString();
    }
    lettersStay(Identifier.of(UUID.fromString(form), List.of(jamie.participant())));
    var said = Map.of("form", form, "phone", phone, "words", words);
    assertThat(post(jamie, "/my/now", said)).hasStatus(303);
    assertThat(post(jamie, "/my/now", said)).hasStatus(303);
    return open();
  }

  private UUID open() {
    return town.as(
        jamie,
        () ->
            database
                .sql("select id from crisis.call where over is null")
                .query(UUID.class)
                .single());
  }

  /// The time to ask whoever has it has come.
  private void stillOpen(UUID call) {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    "update crisis.call set ask_at = now() - interval '1 day' where id = :call and ask_at is not null")
                .param("call", call)
                .update());
    rounds.round();
  }

  private List<String> moments(UUID call) {
    return town.as(
        ada,
        () ->
            database
                .sql("select what from crisis.moment where call_id = :call order by number")
                .param("call", call)
                .query(String.class)
                .list());
  }

  private java.time.OffsetDateTime lastTold(UUID call, Viewer who) {
    return town.as(
        ada,
        () ->
            database
                .sql("select last_at from crisis.told where call_id = :call and account_id = :who")
                .param("call", call)
                .param("who", who.account().value())
                .query(java.time.OffsetDateTime.class)
                .single());
  }

  /// On call for a day, so many days from now, and reached by letter.
  private void onCall(Viewer who, int days) {
    writesTo(who);
    var day = LocalDateTime.now(clock.withZone(town.zone())).minusHours(1).plusDays(days);
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    insert into duty.cover (organization_id, id, account_id, starts, ends, made_at)
                    values (:organization, gen_random_uuid(), :account, :starts, :ends, now())
                    """)
                .param("organization", town.id().value())
                .param("account", who.account().value())
                .param("starts", day)
                .param("ends", day.plusDays(1))
                .update());
  }

  /// This house has no mail server: a letter that is tried would go on to the next at once.
  private void lettersStay(UUID call) {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    "insert into courier.stop (organization_id, number, owner, at) values (?, 9000000000000000000, ?, now()) on conflict do nothing")
                .params(town.id().value(), "crisis/" + call)
                .update());
  }

  private void writesTo(Viewer who) {
    house.as(
        org.beenthere.storage.Asking.DOOR,
        () ->
            database
                .sql("update access.account set email = :email where id = :id")
                .param("email", who.account() + "@example.org")
                .param("id", who.account().value())
                .update());
  }

  private long letters() {
    return house.as(
        org.beenthere.storage.Asking.houseOf(town.id()),
        () ->
            database
                .sql("select count(*) from courier.message where owner like 'crisis/%'")
                .query(Long.class)
                .single());
  }

  private void late(UUID call) {
    due(call);
    rounds.round();
  }

  private void due(UUID call) {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    "update crisis.call set next_at = now() - interval '1 day' where id = :call and next_at is not null")
                .param("call", call)
                .update());
  }

  private List<AccountId> told(UUID call) {
    return town.as(
        ada,
        () ->
            database
                .sql("select account_id from crisis.told where call_id = :call")
                .param("call", call)
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list());
  }

  private long nextLooks(UUID call) {
    return town.as(
        ada,
        () ->
            database
                .sql("select count(next_at) from crisis.call where id = :call")
                .param("call", call)
                .query(Long.class)
                .single());
  }

  private String hidden(Viewer who, String page, String name) {
    return body(get(who, page))
        .replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
  }

  private MvcTestResult get(Viewer viewer, String page) {
    return browser.get().uri(page).with(signedIn.as(viewer)).exchange();
  }

  private MvcTestResult post(Viewer viewer, String page, Map<String, String> fields) {
    var post = browser.post().uri(page).with(signedIn.as(viewer));
    fields.forEach(post::param);
    return post.exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
