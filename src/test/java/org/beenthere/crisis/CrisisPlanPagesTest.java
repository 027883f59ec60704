package org.beenthere.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.access.Limiter;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InTheHouse
class CrisisPlanPagesTest {

  private static final String MINE = "/my/crisis-plan";

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired JdbcClient database;
  @Autowired Limiter limiter;

  Town town;
  Viewer jamie;
  Viewer maria;
  Viewer rosa;
  Viewer ada;
  String theirs;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    rosa = town.specialist("Rosa");
    ada = town.manager("Ada");
    town.pair(jamie, maria);
    theirs = "/people/" + jamie.participant() + "/crisis-plan";
  }

  @Test
  void somebody_writes_what_they_like_and_keeps_it_in_versions() {
    assertThat(get(jamie, MINE)).bodyText().contains("Begin with any of these", "tel:988");
    assertThat(get(jamie, MINE + "/parts/nothing")).hasStatus(404);
    writes(jamie, "well", "I laugh  a lot.\n\nAnd <sing>.");
    assertThat(get(jamie, MINE))
        .bodyText()
        .contains("I laugh  a lot.\n\nAnd &lt;sing&gt;.", "Not kept yet", "You could also write");
    keep(jamie, MINE);
    assertThat(get(jamie, MINE))
        .bodyText()
        .contains("Version 1, kept on")
        .doesNotContain("Not kept yet");

    var signs =
        Map.of(
            "sign-0-when", "I stop answering.",
            "sign-0-mine", "I walk.",
            "sign-4-when", "I count money.",
            "sign-4-call", "Aunt Jo",
            "then", "more");
    assertThat(save(jamie, MINE, "signs", signs))
        .hasStatus(303)
        .hasHeader("Location", MINE + "/parts/signs");
    var people =
        Map.of(
            "person-0-name",
            "Aunt Jo",
            "person-0-may",
            "YES",
            "person-1-name",
            "My brother",
            "person-1-may",
            "NO");
    assertThat(save(jamie, MINE, "people", people)).hasStatus(303);
    assertThat(get(jamie, MINE))
        .bodyText()
        .contains(
            "At sign 1 nobody else comes in.",
            "Aunt Jo has no phone number here.",
            "No, please not")
        .doesNotContain("At sign 2 nobody", "My brother has no phone");
    writes(jamie, "well", "");
    keep(jamie, MINE);
    assertThat(get(jamie, MINE + "/kept/1"))
        .bodyText()
        .contains("I laugh  a lot.")
        .doesNotContain("I walk.");
    assertThat(get(jamie, MINE + "/kept/2"))
        .bodyText()
        .contains("I walk.")
        .doesNotContain("I laugh");
    assertThat(get(jamie, MINE + "/kept/3")).hasStatus(404);

    writes(jamie, "after", "Sleep.");
    assertThat(post(jamie, MINE + "/undone", Map.of("shown", hidden(jamie, MINE, "shown"))))
        .hasStatus(303);
    assertThat(get(jamie, MINE)).bodyText().contains("Version 2, kept on").doesNotContain("Sleep.");
    assertThat(seen(jamie, "kept")).isEqualTo(2);
  }

  @Test
  void what_is_too_long_comes_back_as_it_was_typed_and_saving_goes_on_to_the_next_part() {
    var long_ = "o".repeat(8_001);
    assertThat(save(jamie, MINE, "helps", Map.of("words", long_)))
        .hasStatus(422)
        .bodyText()
        .contains(long_, "8,000");
    assertThat(save(jamie, MINE, "helps", Map.of("words", "Soup.", "then", "next")))
        .hasHeader("Location", MINE + "/parts/worse");
  }

  /// Nobody reads it until the person says so; managers and strangers never do.
  @Test
  void the_person_decides_who_reads_it() {
    writes(jamie, "well", "I laugh a lot.");
    keep(jamie, MINE);
    assertThat(get(maria, "/people/" + jamie.participant()))
        .bodyText()
        .contains("Nothing yet. You can write one");
    assertThat(get(maria, theirs))
        .bodyText()
        .contains("not said who may read")
        .doesNotContain("I laugh");
    assertThat(get(maria, theirs + "/kept/1")).hasStatus(404);
    assertThat(get(maria, theirs + "/parts/well")).hasStatus(404);

    shares(jamie, "ME");
    assertThat(get(maria, theirs)).bodyText().contains("keep their crisis plan to themselves");
    assertThat(post(maria, theirs + "/together", Map.of())).hasStatus(409);
    assertThat(seen(maria, "kept")).isZero();

    shares(jamie, "PEER");
    assertThat(get(maria, theirs)).bodyText().contains("I laugh a lot.");
    assertThat(get(maria, theirs + "/kept/1")).bodyText().contains("I laugh a lot.");
    for (var stranger : List.of(rosa, ada)) {
      assertThat(get(stranger, theirs)).hasStatus(404);
      for (var table : List.of("readers", "draft", "kept")) {
        assertThat(seen(stranger, table)).isZero();
      }
    }
    assertThat(get(jamie, "/my/looked")).bodyText().contains("your crisis plan");

    shares(jamie, "ME");
    assertThat(get(maria, theirs)).bodyText().doesNotContain("I laugh a lot.");
  }

  @Test
  void a_peer_writes_along_and_the_person_keeps_it_or_says_that_it_is_right() {
    assertThat(post(maria, theirs + "/together", Map.of())).hasStatus(303);
    writes(maria, theirs, "helps", "Sit with me.");
    assertThat(get(maria, theirs))
        .bodyText()
        .contains("You wrote here too.", "They said: it is right");
    assertThat(get(jamie, MINE))
        .bodyText()
        .contains("Your peer wrote here too.", "Your peer noted that you want", "Sit with me.");
    keep(jamie, MINE);
    writes(maria, theirs, "worse", "Crowds.");
    keep(maria, theirs);
    assertThat(get(jamie, MINE)).bodyText().contains("read aloud and said to be right");
    assertThat(
            town.as(
                maria,
                () ->
                    database
                        .sql("select said from crisis.kept order by number")
                        .query(String.class)
                        .list()))
        .containsExactly("SELF", "WORD");
  }

  @Test
  void nobodys_words_are_lost_when_two_write_the_same_part() {
    shares(jamie, "PEER");
    var seen = hidden(maria, theirs + "/parts/helps", "seen");
    writes(jamie, "helps", "Soup.");
    var late =
        post(
            maria,
            theirs + "/parts/helps",
            Map.of("words", "A walk.", "seen", seen, "then", "plan"));
    assertThat(late).hasStatus(422).bodyText().contains("Soup.", "A walk.", "nothing is lost");
    writes(maria, theirs, "helps", "Soup. A walk.");
    assertThat(get(jamie, MINE)).bodyText().contains("Soup. A walk.");

    var shown = hidden(jamie, MINE, "shown");
    writes(maria, theirs, "worse", "Crowds.");
    for (var stale : List.of("/kept", "/undone")) {
      assertThat(post(jamie, MINE + stale, Map.of("shown", shown))).hasStatus(303);
      assertThat(seen(jamie, "kept")).isZero();
      assertThat(get(jamie, MINE)).as("nobody's words are lost").bodyText().contains("Crowds.");
    }
    keep(jamie, MINE);
    assertThat(post(jamie, MINE + "/kept", Map.of("shown", shown))).hasStatus(303);
    assertThat(seen(jamie, "kept")).isEqualTo(1);
  }

  /// What the other one did may be to take all of it out: that is said as well.
  @Test
  void somebody_whose_part_was_emptied_meanwhile_is_told() {
    shares(jamie, "PEER");
    writes(jamie, "helps", "Soup.");
    var seen = hidden(maria, theirs + "/parts/helps", "seen");
    assertThat(post(jamie, MINE + "/undone", Map.of("shown", hidden(jamie, MINE, "shown"))))
        .hasStatus(303);
    assertThat(post(maria, theirs + "/parts/helps", Map.of("words", "A walk.", "seen", seen)))
        .hasStatus(422)
        .bodyText()
        .contains("Someone else wrote here at the same time", "A walk.");
  }

  @Test
  void it_goes_along_on_paper_and_as_one_file_that_asks_for_nothing() throws IOException {
    writes(jamie, "helps", "Put the <radio> on.");
    var file = get(jamie, MINE + "/file");
    assertThat(file)
        .hasHeader("Content-Disposition", "attachment; filename=\"sheet.html\"")
        .hasHeader("Cache-Control", "no-store");
    assertThat(body(file))
        .contains("tel:988", "Put the &lt;radio&gt; on.", "<title>Weather</title>")
        .doesNotContain("<script", "<link", "src=", "http");
    assertThat(get(jamie, MINE + "/print")).bodyText().contains("For Jamie, on hard days");
    for (var way : List.of("a4:en:What helps", "letter:es:Lo que ayuda", "a4:nl:Wat helpt")) {
      var parts = way.split(":");
      var pdf = get(jamie, MINE + "/print/sheet.pdf?paper=" + parts[0] + "&lang=" + parts[1]);
      assertThat(pdf).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
      try (var read = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
        assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(read.getDocumentCatalog().getLanguage()).startsWith(parts[1]);
        assertThat(read.getPage(0).getMediaBox().getHeight())
            .isCloseTo(parts[0].equals("a4") ? 842 : 792, org.assertj.core.data.Offset.offset(1f));
        assertThat(new PDFTextStripper().getText(read))
            .contains(parts[2], "Put the <radio> on.", "988");
      }
    }
    assertThat(get(maria, theirs + "/print/sheet.pdf")).hasStatus(404);
    var who = jamie.account() + " " + jamie.hat();
    for (int i = 0; i < CrisisPaperController.AN_HOUR; i++) {
      limiter.allow("crisis plan file", who, CrisisPaperController.AN_HOUR, Duration.ofHours(1));
    }
    assertThat(get(jamie, MINE + "/print/sheet.pdf"))
        .hasStatus(409)
        .bodyText()
        .contains("many files in a short time");
    assertThat(get(jamie, MINE + "/print")).as("on paper at any time").hasStatusOk();
  }

  private void shares(Viewer who, String sees) {
    assertThat(post(who, MINE + "/readers", Map.of("sees", sees))).hasStatus(303);
  }

  private void writes(Viewer who, String part, String words) {
    writes(who, MINE, part, words);
  }

  private void writes(Viewer who, String base, String part, String words) {
    assertThat(save(who, base, part, Map.of("words", words))).hasStatus(303);
  }

  private MvcTestResult save(Viewer who, String base, String part, Map<String, String> fields) {
    var at = base + "/parts/" + part;
    var all = new java.util.HashMap<>(fields);
    all.put("seen", hidden(who, at, "seen"));
    return post(who, at, all);
  }

  private void keep(Viewer who, String base) {
    assertThat(post(who, base + "/kept", Map.of("shown", hidden(who, base, "shown"))))
        .hasStatus(303);
  }

  private String hidden(Viewer who, String page, String name) {
    return body(get(who, page))
        .replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
  }

  private long seen(Viewer viewer, String table) {
    return town.as(
        viewer,
        () -> database.sql("select count(*) from crisis." + table).query(Long.class).single());
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
