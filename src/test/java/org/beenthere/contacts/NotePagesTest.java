package org.beenthere.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.Agreement;
import org.beenthere.plans.Goal;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.GoalMore;
import org.beenthere.plans.LifeArea;
import org.beenthere.plans.PlanTerms;
import org.beenthere.plans.PlanText;
import org.beenthere.plans.Plans;
import org.beenthere.plans.Step;
import org.beenthere.plans.StepId;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class NotePagesTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Clock clock;
  @Autowired Contacts contacts;
  @Autowired Plans plans;

  Town town;
  Viewer tasha;
  Viewer maria;

  @BeforeEach
  void tasha_walks_with_maria() {
    town = towns.found();
    tasha = town.participant("Tasha");
    maria = town.specialist("Maria");
    town.pair(tasha, maria);
  }

  @Test
  void from_today_it_is_one_button_and_one_name_to_the_form() {
    assertThat(get(maria, "/today")).bodyText().contains("href=\"/notes/new\"");
    assertThat(get(maria, "/notes/new")).bodyText().contains(people() + "/notes/new");

    assertThat(get(maria, people() + "/notes/new"))
        .bodyText()
        .contains("Note about <bdi>Tasha</bdi>")
        .contains("name=\"day\" type=\"date\"")
        .contains("value=\"" + today() + "\"");
  }

  @Test
  void the_form_comes_filled_in_as_it_will_most_often_be() {
    assertThat(get(maria, people() + "/notes/new"))
        .bodyText()
        .contains("name=\"minutes\" type=\"text\" class=\"\" value=\"30\"")
        .contains("<option value=\"\">Choose</option>");
    post(maria, people() + "/notes", note());

    assertThat(get(maria, people() + "/notes/new"))
        .bodyText()
        .contains("name=\"minutes\" type=\"text\" class=\"\" value=\"25\"")
        .contains("<option value=\"PHONE\" selected>")
        .doesNotContain("<details open");
  }

  @Test
  void what_is_rare_is_closed_until_it_holds_something() {
    var typed = note();
    typed.put("mattered", "Not to be alone with it.");
    typed.put("outcome", "WRONG_NUMBER");
    typed.put("day", "2026-02-30");

    var again = body(post(maria, people() + "/notes", typed));

    assertThat(again.split("<details open", -1)).hasSize(4);
  }

  @Test
  void the_usual_length_that_nobody_touched_is_not_told_of_an_attempt() {
    var typed = note();
    typed.put("outcome", "NO_ANSWER");
    typed.put("minutes", "30");
    typed.put("usual", "30");
    post(maria, people() + "/drafts", typed);
    assertThat(get(maria, people() + "/drafts/" + typed.get("id")))
        .bodyText()
        .doesNotContain("value=\"30\"");
    post(maria, people() + "/notes", typed);

    assertThat(lengthOf(typed.get("id"))).isZero();
  }

  private int lengthOf(String note) {
    return town.as(
        maria,
        () ->
            contacts
                .one(town.id(), tasha.participant(), ContactId.of(note))
                .note()
                .length()
                .value());
  }

  @Test
  void one_tap_reaches_out_by_the_ways_they_allow_and_by_no_other() {
    assertThat(get(maria, people() + "/notes/new"))
        .bodyText()
        .contains("Only reach them here")
        .doesNotContain("href=\"sms:+");
    var likesCalls =
        new SafeContact(SafeContact.Means.PHONE, "+16155550134", null, null, null, false, "");
    var sam = town.participant("Sam", Language.EN, likesCalls);
    town.pair(sam, maria);

    assertThat(get(maria, "/people/" + sam.participant() + "/notes/new"))
        .bodyText()
        .contains("href=\"tel:+16155550134\"")
        .contains("leave no message")
        .doesNotContain("href=\"sms:+");
  }

  @Test
  void the_last_day_of_all_is_no_day_to_meet() {
    var typed = note();
    typed.put("day", "+999999999-12-31");
    typed.put("nextOn", "+999999999-12-31");
    assertThat(post(maria, people() + "/notes", typed)).hasStatus(422);
  }

  @Test
  void somebody_who_was_reached_took_at_least_a_minute() {
    var typed = note();
    typed.put("minutes", "0");

    assertThat(post(maria, people() + "/notes", typed))
        .hasStatus(422)
        .bodyText()
        .contains("at least a minute");
    typed.put("outcome", "NO_ANSWER");
    assertThat(post(maria, people() + "/notes", typed)).hasStatus(303);
  }

  @Test
  void after_a_contact_a_light_look_at_the_plan_offers_itself_until_somebody_looked() {
    var typed = note();
    var now = clock.instant().atZone(town.zone()).minusHours(1);
    typed.put("day", now.toLocalDate().toString());
    typed.put("started", now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    post(maria, people() + "/notes", typed);
    assertThat(get(maria, "/today"))
        .as("no plan, no question")
        .bodyText()
        .doesNotContain("/plan/check");
    planInForce();

    assertThat(get(maria, "/today")).bodyText().contains("A light look", people() + "/plan/check");
    assertThat(get(tasha, "/today")).bodyText().doesNotContain("A light look at the plan, while");
    var asked = body(get(maria, people() + "/plan/check"));
    var goal = asked.replaceFirst("(?s).*name=\"goal-0-id\" value=\"([^\"]*)\".*", "$1");
    assertThat(
            post(
                maria,
                people() + "/plan/check",
                Map.of("goal-0-id", goal, "goal-0-rating", "UNDER_WAY")))
        .hasStatus(303);
    assertThat(get(maria, "/today")).bodyText().doesNotContain("A light look at the plan, while");
  }

  private void planInForce() {
    var who = tasha.participant();
    var goal =
        new Goal(
            GoalId.next(),
            LifeArea.HOUSING,
            "A room with a door",
            "",
            null,
            null,
            null,
            "",
            List.of(new Step(StepId.next(), "Ask around", "", null)),
            GoalMore.NONE);
    var agreed =
        new Agreement(
            3,
            Way.PHONE,
            List.of("Come, or say so"),
            List.of("Answer by the morning"),
            List.of(),
            0,
            "",
            "",
            new PlanTerms("", "", "", "", "", "", ""));
    var text = new PlanText("Sleep.", "", "", "", "", List.of(goal), agreed);
    town.does(
        tasha,
        () -> {
          plans.save(tasha, who, plans.draftFor(tasha, who).revision(), text);
          plans.propose(tasha, who);
        });
    for (var signer : List.of(tasha, maria)) {
      town.does(
          signer,
          () -> {
            var open = plans.standing(town.id(), who).open();
            var paper = plans.paper(open, Language.EN, town.zone());
            var shown = new Plans.Shown(Language.EN, paper.sha256());
            plans.sign(signer, who, open.number(), shown, signer.called());
          });
    }
  }

  @Test
  void a_signed_note_is_there_for_the_person_to_read_and_answer() {
    var signed = post(maria, people() + "/notes", note());

    assertThat(signed).hasStatus(303).hasHeader("Location", "/today");
    assertThat(get(tasha, "/my/notes")).bodyText().contains("Went through the plan for payday.");
    var page = body(get(tasha, "/my/notes"));
    var path = page.replaceFirst("(?s).*(/my/notes/[0-9a-f-]{36}).*", "$1");

    var line = Map.of("id", ContactId.next().toString(), "words", "It was my aunt’s idea.");
    assertThat(post(tasha, path, line)).hasStatus(303);
    assertThat(get(tasha, path)).bodyText().contains("It was my aunt’s idea.");
    assertThat(get(maria, "/today")).bodyText().contains("added a line to your note");

    var read = people() + path.replace("/my", "");
    assertThat(get(maria, read)).bodyText().contains("It was my aunt’s idea.");
    assertThat(get(maria, "/today")).bodyText().doesNotContain("added a line to your note");
  }

  @Test
  void what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() {
    var typed = note();
    typed.remove("setting");
    typed.put("day", "2026-02-30");
    typed.put("minutes", "a while");

    assertThat(post(maria, people() + "/notes", typed))
        .hasStatus(422)
        .bodyText()
        .contains("There are 3 things to look at")
        .contains("Choose how you met.")
        .contains("Choose a day that exists.")
        .contains("Write the minutes as a number from 0 to 720.")
        .contains("value=\"a while\"")
        .contains("Went through the plan for payday.");
  }

  @Test
  void an_attempt_needs_neither_minutes_nor_words() {
    var typed = note();
    typed.put("outcome", "NO_ANSWER");
    typed.put("minutes", "");
    typed.put("did", "");

    assertThat(post(maria, people() + "/notes", typed)).hasStatus(303);
    assertThat(get(tasha, "/my/notes")).bodyText().contains("No answer");
  }

  @Test
  void a_heavy_word_brings_a_hint_once_and_never_a_wall() {
    var typed = note();
    typed.put("did", "She said she relapsed.");
    assertThat(post(maria, people() + "/notes", typed))
        .hasStatus(200)
        .bodyText()
        .contains("You wrote “relapsed”.")
        .contains("name=\"hinted\" value=\"yes\"")
        .contains("She said she relapsed.")
        .as("said on top, where the page begins, not below the form")
        .containsSubsequence("Not signed yet", "<h1>", "<form method=\"post\"");

    typed.put("hinted", "yes");
    assertThat(post(maria, people() + "/notes", typed)).hasStatus(303);
  }

  @Test
  void a_draft_waits_on_today_as_it_was_typed() {
    var typed = note();
    typed.put("minutes", "twenty?");
    assertThat(post(maria, people() + "/drafts", typed)).hasStatus(303);

    var draft = people() + "/drafts/" + typed.get("id");
    assertThat(get(maria, "/today")).bodyText().contains(draft);
    assertThat(get(maria, draft)).bodyText().contains("value=\"twenty?\"");

    typed.put("minutes", "20");
    assertThat(post(maria, people() + "/notes", typed)).hasStatus(303);
    assertThat(get(maria, "/today")).bodyText().doesNotContain(draft);
  }

  @Test
  void a_draft_can_be_thrown_away() {
    var typed = note();
    post(maria, people() + "/drafts", typed);
    var draft = people() + "/drafts/" + typed.get("id");

    assertThat(post(maria, draft + "/removal", Map.of())).hasStatus(303);
    assertThat(get(maria, draft)).hasStatus(404);
  }

  @Test
  void a_draft_is_seen_by_its_author_alone() {
    var typed = note();
    post(maria, people() + "/drafts", typed);

    assertThat(get(town.manager("Ada"), people() + "/drafts/" + typed.get("id"))).hasStatus(404);
    assertThat(get(tasha, "/my/notes")).bodyText().doesNotContain("payday");
  }

  @Test
  void another_text_sent_from_the_same_page_is_not_lost_and_rewrites_nothing() {
    var typed = note();
    post(maria, people() + "/notes", typed);
    typed.put("did", "Something else.");

    assertThat(post(maria, people() + "/notes", typed))
        .hasStatus(422)
        .bodyText()
        .contains("You signed another text from this page before")
        .contains("Something else.")
        .doesNotContain("value=\"" + typed.get("id") + "\"");
  }

  @Test
  void two_contacts_at_once_are_said_beside_the_field_and_nothing_typed_is_lost() {
    var alex = town.participant("Alex");
    town.pair(alex, maria);
    post(maria, people() + "/notes", note());
    var typed = note();
    typed.put("started", "16:40");

    assertThat(post(maria, "/people/" + alex.participant() + "/notes", typed))
        .hasStatus(422)
        .bodyText()
        .contains("You noted a contact with Tasha from 4:30 PM to 4:55 PM. Change the time.")
        .contains("id=\"started-error\"")
        .contains("Went through the plan for payday.");
  }

  @Test
  void what_is_asked_is_answered_with_one_tick() {
    var long1 = note();
    long1.put("started", "00:10");
    long1.put("minutes", "500");
    post(maria, people() + "/notes", long1);
    var typed = note();
    typed.put("minutes", "300");

    assertThat(post(maria, people() + "/notes", typed))
        .hasStatus(422)
        .bodyText()
        .contains(
            "With this one, your contacts of that day take 800 minutes. Was it such a long day?")
        .contains("name=\"said\" value=\"FULL_DAY\" id=\"said-FULL_DAY\"")
        .contains("Yes, that is right")
        .contains("Went through the plan for payday.");
    typed.put("said", "FULL_DAY");
    assertThat(post(maria, people() + "/notes", typed)).hasStatus(303);
  }

  @Test
  void an_author_changes_a_note_for_a_day_and_what_it_said_stays() {
    var typed = note();
    post(maria, people() + "/notes", typed);
    var path = people() + "/notes/" + typed.get("id");
    assertThat(get(maria, path)).bodyText().contains(path + "/change").doesNotContain("amendments");
    assertThat(get(maria, path + "/change"))
        .bodyText()
        .contains("Went through the plan for payday.");

    typed.put("did", "We went for a walk.");
    typed.put("minutes", "35");
    assertThat(post(maria, path + "/change", typed)).hasStatus(303);
    assertThat(get(tasha, "/my/notes"))
        .bodyText()
        .contains("We went for a walk.", "35 minutes", "Changed once")
        .contains("What it said before", "Went through the plan for payday.");
    typed.put("outcome", "NO_ANSWER");
    assertThat(post(maria, path + "/change", typed)).hasStatus(409);
  }

  @Test
  void one_form_notes_a_group() {
    var alex = town.participant("Alex");
    town.pair(alex, maria);
    var typed = note();
    typed.remove("setting");
    typed.put("did", "Alex made soup.");
    typed.put("people", tasha.participant().toString());
    assertThat(post(maria, "/notes/group", typed))
        .hasStatus(422)
        .bodyText()
        .contains("Choose at least two");

    var request = browser.post().uri("/notes/group").with(signedIn.as(maria));
    typed.forEach(request::param);
    assertThat(request.param("people", alex.participant().toString()).exchange())
        .hasStatus(422)
        .bodyText()
        .contains("You wrote “Alex”.", "Write it without the name.");
    typed.put("did", "We made soup.");
    var again = browser.post().uri("/notes/group").with(signedIn.as(maria));
    typed.forEach(again::param);
    assertThat(
            again
                .param("people", alex.participant().toString())
                .param("own[" + alex.participant() + "]", "The onions.")
                .exchange())
        .hasStatus(303);
    assertThat(get(tasha, "/my/notes"))
        .bodyText()
        .contains("We made soup.", "in a group of 2")
        .doesNotContain("onions", "Alex");
    assertThat(get(alex, "/my/notes")).bodyText().contains("The onions.").doesNotContain("Tasha");
  }

  @Test
  void the_person_says_that_it_was_not_so_and_reads_an_answer() {
    var ada = town.manager("Ada");
    var typed = note();
    post(maria, people() + "/notes", typed);
    var path = "/my/notes/" + typed.get("id");
    assertThat(post(tasha, path + "/objection", Map.of("id", typed.get("id"), "notSo", "")))
        .hasStatus(422)
        .bodyText()
        .contains("Write how it was for you.");
    var said = Map.of("id", ContactId.next().toString(), "notSo", "We did not meet.");
    assertThat(post(tasha, path + "/objection", said)).hasStatus(303);

    var waits = "/notes/waiting/" + typed.get("id");
    assertThat(get(maria, "/today")).bodyText().doesNotContain(waits);
    assertThat(get(maria, waits)).hasStatus(404);
    assertThat(get(ada, "/today")).bodyText().contains(waits);
    assertThat(get(ada, waits)).bodyText().contains("We did not meet.", "Your answer to Tasha");
    var answer = Map.of("id", ContactId.next().toString(), "words", "I asked Maria about it.");
    assertThat(post(ada, waits + "/answer", answer)).hasStatus(303);
    assertThat(get(tasha, path)).bodyText().contains("I asked Maria about it.", "Answer by Ada");
    assertThat(get(tasha, "/today")).bodyText().contains(path);
    assertThat(get(maria, people() + "/notes"))
        .bodyText()
        .contains("They say: that is not how it was");
  }

  @Test
  void a_receipt_is_one_tap_on_the_first_page() {
    post(tasha, "/my/notes/receipts", Map.of("asked", "true"));
    var typed = note();
    post(maria, people() + "/notes", typed);
    var path = "/my/notes/" + typed.get("id") + "/receipt";

    assertThat(get(tasha, "/today"))
        .bodyText()
        .contains("We noted that you were in contact for 25 minutes. Right?")
        .contains(path)
        .doesNotContain("payday");
    assertThat(post(tasha, path, Map.of("reply", "RIGHT"))).hasStatus(303);
    assertThat(get(tasha, "/today")).bodyText().doesNotContain(path);
    assertThat(get(maria, people() + "/notes")).bodyText().contains("They said: right");
  }

  @Test
  void what_follows_is_a_programs_to_say() {
    var ada = town.manager("Ada");
    assertThat(get(ada, "/notes/rules")).bodyText().contains("A very long group", "value=\"180\"");
    assertThat(post(ada, "/notes/rules", Map.of("answers[LAPSED]", "STOP")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose what follows.");
    assertThat(get(maria, "/notes/rules")).hasStatus(404);
  }

  @Test
  void an_author_corrects_a_note_and_says_why() {
    var typed = note();
    post(maria, people() + "/notes", typed);
    var path = people() + "/notes/" + typed.get("id");

    assertThat(post(maria, path + "/amendments", Map.of("words", "It was Thursday.")))
        .hasStatus(422)
        .bodyText()
        .contains("Write in a few words why you correct it.");
    var correction =
        Map.of(
            "id", ContactId.next().toString(), "words", "It was Thursday.", "reason", "wrong day");
    assertThat(post(maria, path + "/amendments", correction)).hasStatus(303);
    assertThat(get(tasha, "/my/notes"))
        .bodyText()
        .contains("Went through the plan for payday.")
        .contains("It was Thursday.")
        .contains("wrong day");
  }

  @Test
  void other_words_added_from_the_same_page_are_not_lost_and_rewrite_nothing() {
    var typed = note();
    post(maria, people() + "/notes", typed);
    var path = "/my/notes/" + typed.get("id");
    var id = ContactId.next().toString();
    post(tasha, path, Map.of("id", id, "words", "I felt heard."));

    assertThat(post(tasha, path, Map.of("id", id, "words", "And I slept well.")))
        .hasStatus(422)
        .bodyText()
        .contains("You added other words from this page before")
        .contains("And I slept well.</textarea>")
        .contains("I felt heard.")
        .doesNotContain("value=\"" + id + "\"");
    assertThat(post(tasha, path, Map.of("id", id, "words", "I felt heard."))).hasStatus(303);
  }

  @Test
  void another_correction_from_the_same_page_is_not_lost_and_rewrites_nothing() {
    var typed = note();
    post(maria, people() + "/notes", typed);
    var path = people() + "/notes/" + typed.get("id") + "/amendments";
    var id = ContactId.next().toString();
    post(maria, path, Map.of("id", id, "words", "It was Thursday.", "reason", "wrong day"));

    assertThat(
            post(maria, path, Map.of("id", id, "words", "It was Friday.", "reason", "wrong day")))
        .hasStatus(422)
        .bodyText()
        .contains("You added another correction from this page before")
        .contains("It was Friday.</textarea>")
        .contains("It was Thursday.")
        .doesNotContain("value=\"" + id + "\"");
  }

  @Test
  void words_sent_under_an_identifier_that_stands_elsewhere_are_added_all_the_same() {
    var first = note();
    var second = note();
    second.put("started", "17:30");
    post(maria, people() + "/notes", first);
    post(maria, people() + "/notes", second);
    var typed = Map.of("id", ContactId.next().toString(), "words", "I felt heard.");
    post(tasha, "/my/notes/" + first.get("id"), typed);

    assertThat(post(tasha, "/my/notes/" + second.get("id"), typed)).hasStatus(303);
    assertThat(get(tasha, "/my/notes/" + second.get("id"))).bodyText().contains("I felt heard.");
  }

  @Test
  void an_address_that_is_none_leads_nowhere() {
    assertThat(get(maria, "/people/nobody/notes/new")).hasStatus(404);
    assertThat(get(maria, people() + "/notes?after=nothing")).hasStatus(404);
  }

  @Test
  void words_in_any_script_come_back_as_they_were_written() {
    var typed = note();
    typed.put("did", "مشينا معًا 🚶 <script>alert(1)</script>");
    post(maria, people() + "/notes", typed);

    assertThat(get(tasha, "/my/notes"))
        .bodyText()
        .contains("مشينا معًا 🚶 &lt;script&gt;alert(1)&lt;/script&gt;");
  }

  private String people() {
    return "/people/" + tasha.participant();
  }

  private String today() {
    return LocalDate.now(clock.withZone(town.zone())).toString();
  }

  private Map<String, String> note() {
    var typed = new LinkedHashMap<String, String>();
    typed.put("id", ContactId.next().toString());
    typed.put("setting", "PHONE");
    typed.put("outcome", NoteForm.REACHED);
    typed.put("day", LocalDate.now(clock.withZone(town.zone())).minusDays(1).toString());
    typed.put("started", "16:30");
    typed.put("minutes", "25");
    typed.put("tasks", "SKILLS");
    typed.put("did", "Went through the plan for payday.");
    return typed;
  }

  private MvcTestResult get(Viewer who, String path) {
    return browser.get().uri(path).with(signedIn.as(who)).exchange();
  }

  private MvcTestResult post(Viewer who, String path, Map<String, String> typed) {
    var request = browser.post().uri(path).with(signedIn.as(who));
    typed.forEach(request::param);
    return request.exchange();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
