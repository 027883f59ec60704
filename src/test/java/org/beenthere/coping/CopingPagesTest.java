package org.beenthere.coping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class CopingPagesTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer rosa;
  Viewer ada;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    rosa = town.specialist("Rosa");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
  }

  @Test
  void whoever_hesitates_reads_the_library_without_an_account_one_step_at_a_time() {
    var all = get(null, "/coping");
    assertThat(all).hasStatusOk().bodyText().contains("/coping/grounding", "/coping/paperwork");
    var money = get(null, "/coping?with=MONEY");
    assertThat(money.getResponse().getHeader("Cache-Control")).contains("no-store");
    assertThat(money).bodyText().contains("/coping/budget").doesNotContain("/coping/grounding");
    assertThat(get(null, "/coping/urge-surfing"))
        .bodyText()
        .contains("Ride the wave", "When not, and take care", "Bowen and Marlatt")
        .doesNotContain("For you as a peer", "/my/tools");

    var page = "/coping/grounding/steps/1";
    for (int step = 1; step < 6; step++) {
      assertThat(get(null, page)).bodyText().contains("Step " + step + " of 6");
      page =
          body(get(null, page)).replaceFirst("(?s).*?class=\"button\" href=\"([^\"]+)\".*", "$1");
    }
    assertThat(page).isEqualTo("/coping/grounding/steps/6");
    assertThat(get(null, page)).bodyText().contains("that is no fault of yours");
    assertThat(get(null, "/coping/grounding/steps/7")).hasStatus(404);
    assertThat(get(null, "/coping/nothing")).hasStatus(404);
    assertThat(get(maria, "/coping/urge-surfing")).bodyText().contains("For you as a peer");
    assertThat(get(jamie, "/coping/urge-surfing")).bodyText().doesNotContain("For you as a peer");
  }

  @Test
  void a_toolkit_has_the_order_its_owner_gives_it() {
    assertThat(get(jamie, "/my/tools")).bodyText().contains("You have not picked a tool yet.");
    pick("delay");
    pick("delay");
    pick("walking");
    writes("The garage", "Put the radio on.\nSort one drawer.", "PEER");
    assertThat(names()).containsExactly("Wait fifteen minutes", "A short walk", "The garage");

    var garage = "/my/tools/kit/" + idIn(body(get(jamie, "/my/tools")), "/my/tools/kit/");
    assertThat(get(jamie, garage + "/steps/1"))
        .bodyText()
        .contains("Step 1 of 2", "Put the radio on.");
    assertThat(get(jamie, garage + "/steps/3")).hasStatus(404);
    assertThat(get(maria, garage)).hasStatus(404);

    place("The garage", "UP");
    place("The garage", "UP");
    place("The garage", "UP");
    assertThat(names()).containsExactly("The garage", "Wait fifteen minutes", "A short walk");
    place("A short walk", "ASIDE");
    assertThat(names()).containsExactly("The garage", "Wait fifteen minutes");
    pick("walking");
    assertThat(names()).containsExactly("The garage", "Wait fifteen minutes", "A short walk");
    place("Wait fifteen minutes", "ASIDE");
    place("Wait fifteen minutes", "ERASE");
    assertThat(body(get(jamie, "/my/tools/kit"))).doesNotContain("Wait fifteen minutes");
  }

  /// By paper or by one file that asks for nothing; what it is stands in neither name nor title.
  @Test
  void the_toolkit_can_be_taken_where_there_is_no_network() {
    pick("breathing");
    writes("The garage", "Put the <radio> on.", "ME");
    assertThat(get(jamie, "/my/tools/sheet"))
        .bodyText()
        .contains("Breathe out slowly", "Put the &lt;radio&gt; on.", "cannot erase it");
    var file = get(jamie, "/my/tools/file");
    assertThat(file)
        .hasHeader("Content-Disposition", "attachment; filename=\"sheet.html\"")
        .hasHeader("Cache-Control", "no-store");
    assertThat(body(file))
        .contains(
            "tel:988", "Breathe out slowly", "Put the &lt;radio&gt; on.", "<title>Weather</title>")
        .doesNotContain("<script", "<link", "src=", "http");
  }

  @Test
  void what_was_tried_is_shared_with_the_peer_or_kept_and_nobody_else_reads_it() {
    assertThat(tries("walking", "PEER", "7", "We went around the block.")).hasStatus(303);
    assertThat(tries("delay", "ME", "3", "After the call with my brother.")).hasStatus(303);
    assertThat(get(jamie, "/my/tools/practice"))
        .bodyText()
        .contains(
            "We went around the block.", "After the call with my brother.", "It helped 7 of 10");

    var people = "/people/" + jamie.participant();
    for (var page : List.of(people, people + "/coping")) {
      assertThat(get(maria, page))
          .bodyText()
          .contains("A short walk")
          .doesNotContain("After the call with my brother.");
    }
    assertThat(get(maria, people + "/coping")).bodyText().contains("We went around the block.");
    assertThat(get(ada, people)).hasStatusOk().bodyText().doesNotContain("around the block");
    assertThat(get(ada, people + "/coping")).hasStatus(404);
    assertThat(get(rosa, people + "/coping")).hasStatus(404);

    var entry = entryOf("We went around the block.");
    assertThat(post(jamie, "/my/tools/practice/" + entry, Map.of("change", "KEEP"))).hasStatus(303);
    assertThat(get(maria, people + "/coping")).bodyText().doesNotContain("around the block");
    post(jamie, "/my/tools/practice/" + entry, Map.of("change", "SHARE"));
    assertThat(get(maria, people + "/coping")).bodyText().contains("around the block");
    post(jamie, "/my/tools/practice/" + entry, Map.of("change", "ERASE"));
    assertThat(get(jamie, "/my/tools/practice")).bodyText().doesNotContain("around the block");
  }

  /// The table itself says no, whatever a page might show.
  @Test
  void the_table_shows_a_manager_nothing_and_the_peer_what_is_shared() {
    tries("walking", "PEER", "7", "");
    tries("delay", "ME", "3", "");
    post(jamie, "/my/tools/letters", letter());
    assertThat(seen(jamie, "practice")).isEqualTo(2);
    assertThat(seen(maria, "practice")).isEqualTo(1);
    assertThat(seen(rosa, "practice")).isZero();
    assertThat(seen(ada, "practice")).isZero();
    assertThat(seen(jamie, "letter")).isEqualTo(1);
    assertThat(seen(maria, "letter")).isZero();
    assertThat(seen(ada, "letter")).isZero();
  }

  @Test
  void what_helped_most_stands_first_in_the_persons_own_numbers() {
    tries("delay", "ME", "4", "");
    tries("walking", "ME", "8", "");
    tries("walking", "ME", "2", "");
    tries("walking", "ME", "9", "");
    tries("halt", "ME", "", "");
    var page = body(get(jamie, "/my/tools/practice"));
    var most = page.substring(page.indexOf("id=\"helped\""), page.indexOf("</section>"));
    assertThat(most)
        .contains("3 times. You said: 8, 2, 9", "Once. You said: 4")
        .doesNotContain("Hungry");
    assertThat(most.indexOf("A short walk")).isLessThan(most.indexOf("Wait fifteen minutes"));
  }

  @Test
  void a_peer_suggests_something_for_the_week_and_the_person_decides() {
    var people = "/people/" + jamie.participant();
    assertThat(post(maria, people + "/coping", Map.of("form", form(), "tool", "")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose a skill.");
    suggests("walking", "It got me through my first Fridays.");
    assertThat(get(jamie, "/today"))
        .bodyText()
        .contains("Try it this week", "It got me through my first Fridays.");

    tries("walking", "ME", "6", "");
    assertThat(get(jamie, "/today")).bodyText().doesNotContain("Try it this week");
    assertThat(get(maria, people + "/coping"))
        .as("kept to themselves, so the peer does not hear of it")
        .bodyText()
        .doesNotContain("Tried, as they share");
    tries("walking", "PEER", "6", "");
    assertThat(get(maria, people + "/coping")).bodyText().contains("Tried, as they share");

    suggests("anger", "");
    var suggested = idIn(body(get(jamie, "/my/tools")), "/my/tools/suggestions/");
    assertThat(post(jamie, "/my/tools/suggestions/" + suggested, Map.of())).hasStatus(303);
    assertThat(get(jamie, "/my/tools")).bodyText().doesNotContain("Try it this week");
    assertThat(get(maria, people + "/coping")).bodyText().contains("Not for them");

    suggests("budget", "");
    var open = idIn(body(get(maria, people + "/coping")), people + "/coping/");
    assertThat(post(maria, people + "/coping/" + open, Map.of())).hasStatus(303);
    assertThat(get(jamie, "/today")).bodyText().doesNotContain("Try it this week");
    assertThat(post(rosa, people + "/coping", Map.of("form", form(), "tool", "halt")))
        .hasStatus(404);
  }

  @Test
  void questions_are_written_ticked_off_and_erased() {
    var question =
        Map.of(
            "form",
            form(),
            "words",
            "May I sleep without pills?",
            "whom",
            "Dr. Lee",
            "who",
            "PEER");
    assertThat(post(jamie, "/my/tools/questions", question)).hasStatus(303);
    assertThat(post(jamie, "/my/tools/questions", question)).hasStatus(303);
    var page = body(get(jamie, "/my/tools/questions"));
    assertThat(page.split("May I sleep without pills\\?</span> <span class=\"soft\">", -1))
        .as("sent twice is one")
        .hasSize(2);
    assertThat(get(maria, "/people/" + jamie.participant() + "/coping"))
        .bodyText()
        .contains("May I sleep without pills?");

    var id = idIn(page, "/my/tools/questions/");
    post(jamie, "/my/tools/questions/" + id, Map.of("done", "yes"));
    assertThat(get(jamie, "/my/tools/questions")).bodyText().contains("Not asked yet");
    post(jamie, "/my/tools/questions/" + id + "/erase", Map.of());
    assertThat(get(jamie, "/my/tools/questions")).bodyText().contains("No questions yet.");
  }

  @Test
  void what_was_asked_for_has_a_state_in_plain_words_and_nothing_typed_is_lost() {
    var asked = new HashMap<String, String>();
    asked.put("form", form());
    asked.put("what", "A place on the list");
    asked.put("whom", "Housing office");
    asked.put("day", today().plusDays(3).toString());
    asked.put("stands", "WAITING");
    asked.put("who", "PEER");
    assertThat(post(jamie, "/my/tools/asked/new", asked))
        .hasStatus(422)
        .bodyText()
        .contains("Choose a day that is not ahead of us.", "A place on the list", "Housing office");
    asked.put("day", today().toString());
    assertThat(post(jamie, "/my/tools/asked/new", asked)).hasStatus(303);
    var page = body(get(jamie, "/my/tools/asked"));
    assertThat(page).contains("A place on the list", "I wait for an answer");

    var id = idIn(page, "/my/tools/asked/");
    asked.put("stands", "PARTLY");
    asked.put("came", "They put me on the list.");
    assertThat(post(jamie, "/my/tools/asked/" + id, asked)).hasStatus(303);
    assertThat(get(maria, "/people/" + jamie.participant() + "/coping"))
        .bodyText()
        .contains("I got part of it", "They put me on the list.");
  }

  @Test
  void a_letter_is_built_step_by_step_and_kept_only_when_they_say_so() {
    assertThat(
            post(jamie, "/my/tools/letters/new", Map.of("recipient", "LANDLORD", "speaks", "nl")))
        .hasStatusOk()
        .bodyText()
        .contains("Ik ben achter met de huur.", "To a landlord");
    var editor =
        post(
            jamie,
            "/my/tools/letters/new",
            Map.of("recipient", "LANDLORD", "speaks", "nl", "opening", "1"));
    assertThat(editor).bodyText().contains("Ik ben achter met de huur.", "Met vriendelijke groet,");
    assertThat(editor.getResponse().getHeader("Cache-Control")).contains("no-store");

    assertThat(post(jamie, "/my/tools/letters/paper", Map.of("form", form(), "words", "")))
        .hasStatus(422)
        .bodyText()
        .contains("Write your letter first.");
    var paper = post(jamie, "/my/tools/letters/paper", letter());
    assertThat(paper)
        .bodyText()
        .contains("Dear Mr. Cole,", "I could start at ten.", "Kind regards,");
    var file = post(jamie, "/my/tools/letters/file", letter());
    assertThat(file).hasHeader("Content-Disposition", "attachment; filename=\"letter.txt\"");
    assertThat(body(file)).contains("Dear Mr. Cole,", "I could start at ten.");
    assertThat(seen(jamie, "letter")).as("nothing is kept yet").isZero();

    assertThat(post(jamie, "/my/tools/letters", letter())).hasStatus(303);
    var id = idIn(body(get(jamie, "/my/tools/letters")), "/my/tools/letters/");
    assertThat(get(jamie, "/my/tools/letters/" + id)).bodyText().contains("I could start at ten.");
    var changed = letter();
    changed.put("words", "I could start at nine.");
    assertThat(post(jamie, "/my/tools/letters/" + id, changed)).hasStatus(303);
    assertThat(get(jamie, "/my/tools/letters/" + id)).bodyText().contains("I could start at nine.");
    post(jamie, "/my/tools/letters/" + id + "/erase", Map.of());
    assertThat(seen(jamie, "letter")).isZero();
  }

  @Test
  void the_person_reads_that_their_peer_looked() {
    get(maria, "/people/" + jamie.participant() + "/coping");
    assertThat(get(jamie, "/my/looked")).bodyText().contains("what you tried");
  }

  private void pick(String technique) {
    assertThat(post(jamie, "/my/tools/kit", Map.of("tool", technique))).hasStatus(303);
  }

  private void writes(String called, String steps, String who) {
    var own = Map.of("form", form(), "called", called, "steps", steps, "who", who);
    assertThat(post(jamie, "/my/tools/kit/new", own)).hasStatus(303);
  }

  private List<String> names() {
    return java.util.regex.Pattern.compile("<div class=\"grow\"><a href=\"[^\"]+\"><bdi>([^<]+)")
        .matcher(body(get(jamie, "/my/tools")))
        .results()
        .map(name -> name.group(1))
        .toList();
  }

  private void place(String name, String to) {
    var page = body(get(jamie, "/my/tools/kit"));
    var id = idIn(page.substring(page.indexOf("<bdi>" + name)), "/my/tools/kit/");
    assertThat(post(jamie, "/my/tools/kit/" + id + "/place", Map.of("place", to))).hasStatus(303);
  }

  private MvcTestResult tries(String tool, String who, String helped, String situation) {
    return post(
        jamie,
        "/my/tools/practice/new",
        Map.of(
            "form",
            form(),
            "tool",
            tool,
            "how",
            "ALONE",
            "who",
            who,
            "helped",
            helped,
            "situation",
            situation));
  }

  private void suggests(String tool, String words) {
    var suggestion = Map.of("form", form(), "tool", tool, "words", words);
    assertThat(post(maria, "/people/" + jamie.participant() + "/coping", suggestion))
        .hasStatus(303);
  }

  private Map<String, String> letter() {
    return new HashMap<>(
        Map.of(
            "form",
            form(),
            "recipient",
            "EMPLOYER",
            "speaks",
            "en",
            "whom",
            "Mr. Cole",
            "words",
            "I could start at ten.",
            "name",
            "Jamie"));
  }

  private String entryOf(String situation) {
    var page = body(get(jamie, "/my/tools/practice"));
    return idIn(page.substring(page.indexOf(situation)), "/my/tools/practice/");
  }

  private static String idIn(String page, String before) {
    return page.replaceFirst("(?s).*?" + before + "([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");
  }

  private long seen(Viewer viewer, String table) {
    return town.as(
        viewer,
        () -> database.sql("select count(*) from coping." + table).query(Long.class).single());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), town.zone());
  }

  private static String form() {
    return UUID.randomUUID().toString();
  }

  private MvcTestResult get(@Nullable Viewer viewer, String path) {
    var request = browser.get().uri(path);
    return (viewer == null ? request : request.with(signedIn.as(viewer))).exchange();
  }

  private MvcTestResult post(Viewer viewer, String path, Map<String, String> form) {
    var request = browser.post().uri(path).with(signedIn.as(viewer));
    form.forEach(request::param);
    return request.exchange();
  }

  private static String body(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
