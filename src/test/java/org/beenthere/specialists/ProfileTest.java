package org.beenthere.specialists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a specialist writes about themselves.
@InTheHouse
class ProfileTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Specialists specialists;

  Town town;
  Viewer maria;

  @BeforeEach
  void maria_works_here() {
    town = towns.found();
    maria = town.specialist("Maria");
  }

  @ParameterizedTest
  @CsvSource({"en, My profile", "es, Mi perfil", "nl, Mijn profiel"})
  void the_page_speaks_three_languages(String language, String words) {
    assertThat(mvc.get().uri("/profile").queryParam("lang", language).with(signedIn.as(maria)))
        .hasStatusOk()
        .bodyText()
        .contains(words, "value=\"Maria\"", "I have been there.");
  }

  @Test
  void what_she_changes_is_kept() {
    assertThat(
            post(
                Map.of(
                    "called", "María 🌱",
                    "words", "Nine years.",
                    "place", "37402",
                    "reach", "30",
                    "places", "7",
                    "pausedUntil", "2061-03-03")))
        .hasStatus(303)
        .hasHeader("Location", "/profile/preview");

    var now = now();
    assertThat(now.called()).isEqualTo("María 🌱");
    assertThat(now.words()).isEqualTo("Nine years.");
    assertThat(now.base().place()).isEqualTo("Chattanooga, Tennessee");
    assertThat(now.base().reachKm()).isEqualTo(48);
    assertThat(now.places()).isEqualTo(7);
    assertThat(now.pausedUntil()).isEqualTo("2061-03-03");
    assertThat(now.experiences()).isEqualTo(Set.of(Experience.ALCOHOL));
    assertThat(now.ways()).isEqualTo(Set.of(Way.PHONE));
  }

  @Test
  void for_whom_when_and_within_which_limits_is_kept_for_those_it_is_meant_for() {
    assertThat(
            post(
                Map.of(
                    "words", "Nine years.",
                    "terms.serves", "VETERANS",
                    "terms.free", "TUESDAY_EVENING",
                    "terms.limits", "No calls at night.",
                    "audience.experiences", "NOBODY",
                    "audience.words", "MY_PEOPLE",
                    "audience.limits", "PROGRAM")))
        .hasStatus(303);

    var jamie = town.participant("Jamie");
    var rosa = town.specialist("Rosa");
    town.pair(jamie, maria);
    assertThat(seenBy(maria).whole().words()).isEqualTo("Nine years.");
    assertThat(seenBy(maria).whole().experiences()).contains(Experience.ALCOHOL);
    assertThat(seenBy(maria).whole().terms().serves()).containsExactly(Community.VETERANS);
    assertThat(seenBy(maria).whole().terms().free()).hasSize(1);
    assertThat(seenBy(jamie).whole().words()).isEqualTo("Nine years.");
    for (var other : java.util.List.of(rosa, town.manager("Ada"), town.participant("Sam"))) {
      assertThat(seenBy(other).whole().words()).isEmpty();
      assertThat(seenBy(other).whole().experiences()).isEmpty();
      assertThat(seenBy(other).whole().terms().limits()).isEqualTo("No calls at night.");
    }
    assertThat(seenBy(jamie).whole().experiences()).isEmpty();
    assertThat(now().seenBy(Audience.EVERYBODY).terms().limits()).isEmpty();
  }

  @Test
  void what_she_speaks_where_she_is_and_how_she_meets_are_kept_for_those_they_are_meant_for() {
    assertThat(
            post(
                Map.of(
                    "terms.hours", "12",
                    "audience.languages", "MY_PEOPLE",
                    "audience.town", "NOBODY",
                    "audience.ways", "PROGRAM")))
        .hasStatus(303);

    var jamie = town.participant("Jamie");
    town.pair(jamie, maria);
    var whole = seenBy(maria).whole();
    assertThat(whole.languages()).containsExactly("en");
    assertThat(whole.base().place()).isEqualTo("Nashville");
    assertThat(whole.base().latitude()).isEqualTo(36.1627);
    assertThat(whole.terms().hours()).isEqualTo(12);
    assertThat(seenBy(jamie).whole().languages()).containsExactly("en");
    for (var other : List.of(jamie, town.specialist("Rosa"), town.manager("Ada"))) {
      assertThat(seenBy(other).whole().base())
          .isEqualTo(new Specialist.Base(null, "US", null, null, 50));
      assertThat(seenBy(other).whole().ways()).containsExactly(Way.PHONE);
    }
    assertThat(seenBy(town.participant("Sam")).whole().languages()).isEmpty();
    assertThat(now().seenBy(Audience.EVERYBODY).ways()).isEmpty();

    assertThat(mvc.get().uri("/profile").with(signedIn.as(maria)))
        .bodyText()
        .contains("value=\"Nashville\"")
        .containsPattern("name=\"audience.town\"(?s:.{0,500}?)value=\"NOBODY\" selected");
    assertThat(post(Map.of())).as("what was not touched stays where it is").hasStatus(303);
    assertThat(seenBy(maria).whole().base().latitude()).isEqualTo(36.1627);
  }

  @Test
  void the_page_shows_again_whom_each_thing_is_meant_for() {
    assertThat(post(Map.of("audience.experiences", "NOBODY"))).hasStatus(303);

    assertThat(mvc.get().uri("/profile").with(signedIn.as(maria)))
        .bodyText()
        .containsPattern("name=\"audience.experiences\"(?s:.{0,400}?)value=\"NOBODY\" selected");
  }

  /// As the database shows it to somebody.
  private Self seenBy(Viewer viewer) {
    return town.as(viewer, () -> specialists.self(town.id(), maria.specialist()));
  }

  @Test
  void a_place_she_did_not_touch_stays_where_it_is() {
    assertThat(post(Map.of("place", "Nashville"))).hasStatus(303);

    assertThat(now().base().latitude()).isEqualTo(36.1627);
  }

  @Test
  void a_place_that_many_share_is_asked_about_and_the_answer_is_taken() {
    assertThat(post(Map.of("place", "Springfield", "words", "Not lost")))
        .hasStatus(422)
        .bodyText()
        .contains("us-il-springfield", "Not lost");

    assertThat(post(Map.of("place", "Springfield", "placeKey", "us-il-springfield")))
        .hasStatus(303);
    assertThat(now().base().place()).isEqualTo("Springfield, Illinois");
  }

  @ParameterizedTest
  @CsvSource({
    "called, '', Write the name",
    "words, LONG, Please keep this to 500 characters. It has 501 now.",
    "reach, many, Write a whole number from 0 to 621.",
    "places, 61, Write a whole number from 0 to 60.",
    "places, -1, Write a whole number from 0 to 60.",
    "terms.hours, 0, 'Write a whole number from 1 to 60, or leave it empty.'",
    "pausedUntil, 2031-02-30, We do not know that day.",
    "pausedUntil, 2020-03-03, That day is over.",
    "place, Nowhereville Zzz, Check the spelling"
  })
  void what_cannot_be_right_comes_back_with_words_to_act_on(
      String field, String typed, String words) {
    var text = typed.equals("LONG") ? "x".repeat(501) : typed;

    assertThat(post(Map.of(field, text, "firstTalk", "Still here")))
        .hasStatus(422)
        .bodyText()
        .contains(words, "Still here", "id=\"" + field + "-error\"");
    assertThat(now().version()).isEqualTo(1);
  }

  @Test
  void two_windows_do_not_overwrite_each_other_and_nothing_typed_is_lost() {
    assertThat(post(Map.of("words", "From the first window", "version", "1"))).hasStatus(303);
    assertThat(post(Map.of("words", "From the second", "version", "1")))
        .hasStatus(422)
        .bodyText()
        .contains("changed while you wrote", "From the second", "name=\"version\" value=\"2\"");
    assertThat(now().words()).isEqualTo("From the first window");
  }

  @Test
  void nobody_else_has_the_page() {
    assertThat(mvc.get().uri("/profile").with(signedIn.as(town.manager("Ada")))).hasStatus(404);
    assertThat(mvc.get().uri("/profile").with(signedIn.as(town.participant("Jamie"))))
        .hasStatus(404);
  }

  private Specialist now() {
    return town.as(maria, () -> specialists.find(town.id(), maria.specialist()));
  }

  private MvcTestResult post(Map<String, String> changed) {
    var fields =
        new java.util.HashMap<>(
            Map.of(
                "called", "Maria",
                "words", "",
                "firstTalk", "",
                "experiences", "ALCOHOL",
                "languages", "en",
                "ways", "PHONE",
                "place", "Nashville",
                "reach", "31",
                "places", "12",
                "listed", "yes"));
    fields.put("version", Integer.toString(now().version()));
    fields.putAll(changed);
    var request = mvc.post().uri("/profile").queryParam("lang", "en").with(signedIn.as(maria));
    for (var field : fields.entrySet()) {
      request = request.param(field.getKey(), field.getValue());
    }
    return request.exchange();
  }
}
