package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialist.Base;
import org.beenthere.specialists.Terms;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The public pages, as a visitor meets them. Maria is in Barrow, where nobody else is.
@InTheHouse
class DirectoryPagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired Neighbors neighbors;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer maria;

  @BeforeEach
  void maria_lives_in_the_far_north() {
    town = towns.found();
    maria = neighbors.at(town, "Maria " + town.id().toString().substring(28), "US", 71.29, -156.78);
  }

  /// A page holds twenty people, and all Marias live at one place.
  @AfterEach
  void maria_moves_on() {
    neighbors.change(town, maria, Neighbors::unlisted);
  }

  @ParameterizedTest
  @CsvSource({"en, who has been there", "es, Hable con alguien", "nl, zelf heeft meegemaakt"})
  void the_first_page_greets_in_three_languages(String language, String words) {
    assertThat(get("/?lang=" + language)).hasStatusOk().bodyText().contains(words, "/people-near");
  }

  @Test
  void the_order_is_said_as_it_is() {
    assertThat(get("/people-near?place=99723"))
        .bodyText()
        .contains("Those who are near and have the most room come first.");
  }

  /// Who looks at night on a phone sees people first; a filter that applies is not hidden.
  @Test
  void filters_fold_unless_they_apply() {
    assertThat(get("/people-near?place=99723"))
        .bodyText()
        .contains("<details><summary>For whom, language, how and when");
    assertThat(get("/people-near?place=99723&way=PHONE"))
        .bodyText()
        .contains("<details open><summary>For whom, language, how and when");
    assertThat(get("/people-near?q=zzzzqqqq"))
        .bodyText()
        .contains("Nobody fits all of this")
        .doesNotContain("We have nobody to show you yet");
  }

  /// Nobody finds in a browser what somebody looked for, and no certificate is shown from memory.
  @ParameterizedTest
  @ValueSource(strings = {"/", "/people-near?place=99723", "/peers/"})
  void what_somebody_looks_for_is_kept_by_no_browser(String path) {
    var address = path.endsWith("/peers/") ? path + maria.specialist() : path;

    assertThat(get(address).getResponse().getHeader("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Certified in Tennessee until",
    "es, Con certificado de Tennessee hasta",
    "nl, Gecertificeerd in Tennessee tot"
  })
  void a_zip_code_leads_to_the_people_near_it(String language, String words) {
    assertThat(get("/people-near?place=99723&lang=" + language))
        .hasStatusOk()
        .bodyText()
        .contains(maria.called(), words, "/peers/" + maria.specialist());
  }

  @ParameterizedTest
  @CsvSource({
    "community=VETERANS, when=TUESDAY_EVENING",
    "q=watercolours, community=VETERANS",
    "q=watercolurs, way=PHONE",
    "when=TUESDAY_EVENING, q=watercol",
    "q=veteran, community=VETERANS",
    "q=vetrans, way=PHONE",
    "q=veteranos, when=TUESDAY_EVENING"
  })
  void whom_somebody_is_there_for_when_and_their_words_narrow_a_search(String one, String other) {
    assertThat(get("/people-near?place=99723&" + one)).bodyText().doesNotContain(maria.called());
    neighbors.change(town, maria, now -> saying(now, "I paint watercolours."));

    assertThat(get("/people-near?place=99723&" + one + "&" + other))
        .hasStatusOk()
        .bodyText()
        .contains(maria.called());
  }

  @Test
  void her_page_says_for_whom_when_and_what_she_does_not_do() {
    neighbors.change(town, maria, now -> saying(now, "I paint watercolours."));

    assertThat(get("/peers/" + maria.specialist()))
        .bodyText()
        .contains("Veterans", "Tuesday evening", "No calls at night.");
  }

  private static Specialist saying(Specialist now, String words) {
    var terms =
        new Terms(
            now.terms().post(),
            Set.of(Community.VETERANS),
            List.of(WeekPart.of("TUESDAY_EVENING").orElseThrow()),
            "No calls at night.",
            null,
            null,
            null);
    return new Specialist(
        now.organization(),
        now.id(),
        now.account(),
        now.called(),
        words,
        now.firstTalk(),
        now.experiences(),
        now.languages(),
        now.ways(),
        now.base(),
        now.places(),
        terms,
        Set.of(Share.values()),
        true,
        null,
        now.version());
  }

  @Test
  void the_face_beside_a_name_has_one_letter_as_everywhere() {
    assertThat(get("/people-near?place=99723"))
        .bodyText()
        .contains("aria-hidden=\"true\">M</span>");
  }

  @Test
  void a_place_is_found_however_it_is_written() {
    assertThat(get("/people-near?place=utqiagvik, alaska").getResponse().getStatus())
        .isIn(200, 422);
    assertThat(get("/people-near?place=  99723  ")).bodyText().contains(maria.called());
  }

  @Test
  void a_name_that_many_places_share_is_asked_about() {
    assertThat(get("/people-near?place=Springfield&experience=ALCOHOL"))
        .hasStatusOk()
        .bodyText()
        .contains("Which one do you mean?", "Springfield, Illinois", "experience=ALCOHOL");
  }

  @Test
  void a_place_nobody_knows_gets_words_to_act_on_and_keeps_what_was_typed() {
    assertThat(get("/people-near?place=Nashvile"))
        .hasStatus(422)
        .bodyText()
        .contains("Check the spelling", "Nashville, Tennessee", "value=\"Nashvile\"");
    assertThat(get("/people-near?place=" + "x".repeat(5000))).hasStatus(422);
  }

  @Test
  void what_somebody_types_is_shown_as_text_and_nothing_else() {
    assertThat(
            get("/people-near?place=<script>alert(1)</script>&after=x&way=SMOKE&language=\"><b>"))
        .hasStatus(422)
        .bodyText()
        .doesNotContain("<script>alert", "\"><b>");
  }

  @Test
  void filters_are_links_that_keep_the_place() {
    neighbors.change(
        town,
        maria,
        one -> Neighbors.with(one, Set.of(Experience.ALCOHOL, Experience.PRISON), one.ways()));

    assertThat(get("/people-near?place=99723"))
        .bodyText()
        .contains("/people-near?place=us-99723&amp;experience=ALCOHOL");
  }

  @Test
  void without_a_place_whoever_needs_no_travel_is_shown() {
    assertThat(get("/people-near")).hasStatusOk().bodyText().contains("wherever you are");
  }

  @Test
  void when_nobody_fits_the_page_says_what_to_do() {
    assertThat(get("/people-near?place=99723&language=xx"))
        .hasStatusOk()
        .bodyText()
        .contains("Nobody fits all of this", "href=\"/ask\"", "/people-near?place=us-99723");
  }

  @Test
  void the_way_back_from_a_profile_keeps_what_was_looked_for() {
    var search = "?place=us-99723&amp;experience=ALCOHOL&amp;way=PHONE";
    var profile = "/peers/" + maria.specialist() + search;

    assertThat(get("/people-near?place=99723&experience=ALCOHOL&way=PHONE"))
        .bodyText()
        .contains("href=\"" + profile + "\"");
    assertThat(get(profile.replace("&amp;", "&")))
        .hasStatusOk()
        .bodyText()
        .contains("href=\"/people-near" + search + "\"");
    assertThat(get("/peers/" + maria.specialist())).bodyText().contains("href=\"/people-near\"");
  }

  @Test
  void a_profile_says_what_was_shared_and_leads_to_asking() {
    assertThat(get("/peers/" + maria.specialist()))
        .hasStatusOk()
        .bodyText()
        .contains(
            maria.called(),
            "I have been there.",
            "We talk. You decide what about.",
            "Certified in Tennessee until",
            "Certified Peer Recovery Specialist, by State of Tennessee",
            "Has room for you",
            "href=\"/ask?peer=" + maria.specialist() + "\"");
  }

  @Test
  void titles_name_nobody_and_nothing() {
    assertThat(get("/peers/" + maria.specialist())).bodyText().contains("<title>People near you<");
  }

  @Test
  void whoever_is_not_shown_cannot_be_told_from_whoever_never_was_here() {
    neighbors.change(town, maria, Neighbors::unlisted);
    var never = UUID.randomUUID().toString();

    var unlisted = get("/peers/" + maria.specialist());
    var unknown = get("/peers/" + never);
    var nonsense = get("/peers/nonsense");

    assertThat(unlisted).hasStatus(404);
    assertThat(unknown).hasStatus(404);
    assertThat(nonsense).hasStatus(404);
    assertThat(text(unlisted).replace(maria.specialist().toString(), "it"))
        .isEqualTo(text(unknown).replace(never, "it"))
        .isEqualTo(text(nonsense).replace("nonsense", "it"));
  }

  @Test
  void a_full_page_of_people_who_share_much_weighs_less_than_a_hundred_thousand_bytes() {
    for (int i = 0; i < 20; i++) {
      var one = neighbors.at(town, "Neighbor " + i, "NL", 53.4 + i / 10_000.0, 5.6);
      neighbors.change(
          town,
          one,
          now ->
              Neighbors.with(
                  Neighbors.with(now, Set.of(Experience.values()), Set.of(Way.values())),
                  new Base("Ameland", "NL", 53.4, 5.6, 50)));
    }
    var page = get("/people-near?place=Hollum, Friesland&lang=en");

    assertThat(text(page).split("class=\"card stack\"", -1)).hasSizeGreaterThan(20);
    assertThat(page.getResponse().getContentAsByteArray()).hasSizeLessThan(100_000);
  }

  @Test
  void a_specialist_sees_the_preview_and_why_they_are_not_shown() {
    assertThat(mvc.get().uri("/profile/preview").with(signedIn.as(maria)))
        .hasStatusOk()
        .bodyText()
        .contains("Anyone who looks for a peer sees this", "Certified in Tennessee until");

    var dee = town.specialist("Dee");
    assertThat(mvc.get().uri("/profile/preview").with(signedIn.as(dee)))
        .hasStatusOk()
        .bodyText()
        .contains("Visitors do not see you now", "There is no certificate for you on file");
  }

  @Test
  void what_she_keeps_from_the_public_stands_on_no_public_page_and_the_preview_shows_that() {
    var page = "/peers/" + maria.specialist();
    assertThat(get(page)).bodyText().contains("ville</bdi>", "English", "by phone");
    neighbors.change(
        town, maria, now -> Neighbors.keeping(now, Share.TOWN, Share.LANGUAGES, Share.WAYS));

    for (var shown : List.of(get(page), preview())) {
      assertThat(shown)
          .hasStatusOk()
          .bodyText()
          .contains(
              maria.called(), "<dt>Languages</dt><dd>–</dd>", "<dt>How to meet</dt><dd>–</dd>")
          .doesNotContain("ville</bdi>", "English</dd>", "by phone");
    }
    assertThat(get("/people-near?place=99723&language=en"))
        .bodyText()
        .doesNotContain(maria.called());
    assertThat(get("/people-near?place=99723&way=PHONE")).bodyText().doesNotContain(maria.called());
  }

  private MvcTestResult preview() {
    return mvc.get()
        .uri("/profile/preview")
        .queryParam("lang", "en")
        .with(signedIn.as(maria))
        .exchange();
  }

  @Test
  void a_manager_sees_the_team_with_their_load_and_a_specialist_does_not() {
    town.pair(town.participant("Jamie"), maria);

    assertThat(mvc.get().uri("/team").with(signedIn.as(town.manager("Ada"))))
        .hasStatusOk()
        .bodyText()
        .contains(maria.called(), "1 of 12", "Until ");
    assertThat(mvc.get().uri("/team").with(signedIn.as(maria))).hasStatus(404);
  }

  private MvcTestResult get(String address) {
    var query = address.indexOf('?');
    return query < 0
        ? mvc.get().uri(address).exchange()
        : with(address.substring(0, query), address.substring(query + 1));
  }

  private MvcTestResult with(String path, String query) {
    var request = mvc.get().uri(path).queryParam("lang", "en");
    for (var part : query.split("&")) {
      var pair = part.split("=", 2);
      if (pair[0].equals("lang")) {
        request = mvc.get().uri(path).queryParam("lang", pair[1]);
      }
    }
    for (var part : query.split("&")) {
      var pair = part.split("=", 2);
      if (!pair[0].equals("lang")) {
        request = request.queryParam(pair[0], pair[1]);
      }
    }
    return request.exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
