package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Participants;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/// Programs with rules, who waits for them in which order, and what everybody may read of it.
@InTheHouse
class WaitingListTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired TestTime time;
  @Autowired SignedIn signedIn;
  @Autowired Referrals referrals;
  @Autowired Participants participants;
  @Autowired Organizations organizations;
  @Autowired Guest guest;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  UUID first;

  @BeforeEach
  void a_program() {
    town = towns.found();
    ada = town.manager("Ada");
    first = programs().getFirst();
  }

  @Test
  void the_list_follows_the_published_order_and_says_why() {
    edit(first).param("first", "PREGNANT").param("second", "LEAVING").exchange();
    guest.asks(town, "Sam");
    time.forward(Duration.ofMinutes(1));
    guest.says(town, "Lee", about(null, Set.of(Community.LEAVING_PRISON)));
    guest.says(town, "Kim", about(null, Set.of(Community.PREGNANT)));
    guest.asks(town, "Dee", null, "I want to die");

    var list = page("/requests", ada);

    assertThat(list.indexOf("1. <bdi>Dee")).isPositive();
    assertThat(list.indexOf("2. <bdi>Kim")).isPositive();
    assertThat(list.indexOf("3. <bdi>Lee")).isPositive();
    assertThat(list.indexOf("4. <bdi>Sam")).isPositive();
    assertThat(list)
        .contains("Stands here for: Who is pregnant", "Stands here for: waited longest");
    assertThat(page("/openings", null)).contains("Who is pregnant", "Whoever waited longest");
  }

  @Test
  void what_is_near_comes_first_on_the_page_of_openings() {
    var dutch = towns.found("Utrecht", "NL", Language.NL, ZoneId.of("Europe/Amsterdam"));

    assertThat(page("/openings", null)).containsSubsequence("o-" + town.id(), "o-" + dutch.id());
    assertThat(page("/openings?lang=nl", null))
        .containsSubsequence("o-" + dutch.id(), "o-" + town.id());
  }

  @Test
  void out_of_the_order_only_for_a_reason_which_is_kept() {
    guest.asks(town, "Sam");
    time.forward(Duration.ofMinutes(1));
    var kim = guest.asks(town, "Kim").request();

    assertThat(post("/requests/" + kim + "/move").exchange()).hasStatus(422);
    assertThat(post("/requests/" + kim + "/move").param("because", "NOT_SAFE").exchange())
        .hasStatus(303);

    assertThat(page("/requests", ada)).contains("1. <bdi>Kim", "not safe where they are");
    assertThat(
            kept(
                "select count(*) from referrals.move where reason = 'NOT_SAFE' and moved_by = '"
                    + ada.account()
                    + "' and organization_id = :town"))
        .isEqualTo(1);
    post("/requests/" + kim + "/order").exchange();
    assertThat(page("/requests", ada)).contains("1. <bdi>Sam");
    assertThat(kept("select count(*) from referrals.move where organization_id = :town"))
        .isEqualTo(1);
  }

  @Test
  void whoever_waits_sees_their_place_and_how_long_it_takes_once_that_can_be_told() {
    for (var name : List.of("Ana", "Bo", "Cy", "Di")) {
      guest.asks(town, name);
    }
    time.forward(Duration.ofMinutes(1));
    var sam = guest.asks(town, "Sam").viewer();
    assertThat(page("/today", sam))
        .contains("4 people are before you", "We cannot say yet how long", "Whom to call");

    for (int i = 0; i < 8; i++) {
      var welcomed = guest.asks(town, "W" + i).request();
      town.does(ada, () -> referrals.welcome(welcomed, ada));
    }

    assertThat(page("/today", sam)).contains("4 people are before you", "about 5 weeks");
  }

  @Test
  void whoever_waits_where_the_page_of_openings_says_there_is_room_reads_the_same() {
    edit(first).param("capacity", "9").exchange();
    var sam = guest.asks(town, "Sam").viewer();

    assertThat(section(page("/openings", null))).contains("Room now");
    assertThat(page("/today", sam))
        .contains("There is room now")
        .doesNotContain("We cannot say yet how long");
  }

  @Test
  void whoever_asked_for_whichever_fits_stands_where_it_fits() {
    var young = addProgram("Young people");
    edit(young).param("ageTo", "25").exchange();
    guest.says(town, "Old", about(60, null));
    var quiet = guest.says(town, "Quiet", Intake.NONE);
    var young20 = guest.says(town, "New", about(20, null));

    // Nobody is told of a list that may not be for them, however short it is.
    assertThat(page("/today", quiet.viewer())).doesNotContain("Young people");
    assertThat(page("/today", young20.viewer())).contains("Young people");

    var list = page("/requests?program=" + young, ada);
    assertThat(list).contains("Quiet", "New", "One thing to ask").doesNotContain("<bdi>Old");
    assertThat(page("/requests?program=" + first, ada)).contains("<bdi>Old", "Quiet", "New");
    assertThat(page("/requests", ada)).contains("Each program has its own order");
    assertThat(mvc.get().uri("/requests?program=" + UUID.randomUUID()).with(signedIn.as(ada)))
        .hasStatus(404);
  }

  @Test
  void welcomed_to_a_program_they_belong_to_it() {
    var young = addProgram("Young people");
    var sam = guest.asks(town, "Sam").request();
    post("/requests/" + sam + "/welcome").param("program", young.toString()).exchange();

    var id = town.as(ada, () -> referrals.find(town.id(), sam)).answer().participant();
    assertThat(town.as(ada, () -> participants.find(town.id(), id)).program()).isEqualTo(young);
  }

  @Test
  void rules_are_checked_beside_the_field_and_nothing_typed_is_lost() {
    var wrong =
        edit(first)
            .param("ageFrom", "40")
            .param("ageTo", "30")
            .param("capacity", "many")
            .param("codesName", "Davidson County")
            .param("around", "Nashville, TN")
            .param("wordsEn", "Come as you are.")
            .exchange();

    assertThat(wrong).hasStatus(422);
    assertThat(ReferralsTest.body(wrong))
        .contains(
            "Turn them around",
            "Write a number from 1 to 10000",
            "Fill in both the name and the codes",
            "Fill in both the place and how far",
            "Come as you are.")
        .containsPattern("id=\"ageTo\"[^>]*value=\"30\"");
  }

  @Test
  void a_manager_sees_who_would_fit_before_anything_is_saved_and_an_administrator_does_not() {
    guest.says(town, "Sam", about(60, null));
    guest.says(town, "Kim", about(20, null));
    guest.asks(town, "Lou");

    var seen =
        ReferralsTest.body(edit(first).param("ageTo", "25").param("look", "true").exchange());

    assertThat(seen)
        .contains("It would be for 2 of those who wait, and not for 1", "Nothing is saved");
    assertThat(section(page("/openings", null))).doesNotContain("up to 25 years");
    var ines = town.administrator("Ines");
    var hidden =
        mvc.post()
            .uri("/programs/" + first)
            .with(signedIn.as(ines))
            .param("version", "0")
            .param("ageTo", "25")
            .param("look", "true")
            .exchange();
    assertThat(ReferralsTest.body(hidden))
        .contains("Only managers see who waits")
        .doesNotContain("<bdi>Sam");
  }

  @Test
  void of_two_who_change_a_program_at_once_the_second_is_told() {
    edit(first).param("wordsEn", "One").exchange();

    assertThat(edit(first).param("wordsEn", "Two").exchange()).hasStatus(409);
  }

  @Test
  void the_public_page_says_when_a_pause_ends_and_nothing_exact_of_anybody() {
    edit(first).param("paused", "true").param("backOn", "2060-03-03").exchange();

    var page = page("/openings", null);

    assertThat(page)
        .contains("Not taking new people until March 3, 2060", "/ask?organization=" + town.id());
    assertThat(mvc.get().uri("/openings").exchange().getResponse().getHeader("Cache-Control"))
        .contains("max-age=300");
    assertThat(page("/openings?lang=es", null)).contains("¿Dónde hay lugar?");
    assertThat(page("/openings?lang=nl", null)).contains("Waar is plek?");
  }

  @Test
  void within_the_hour_nobody_can_tell_from_the_page_that_somebody_asked() {
    edit(first).param("capacity", "1").exchange();
    var before = section(page("/openings", null));
    for (int i = 0; i < 9; i++) {
      guest.asks(town, "Sam" + i);
    }
    assertThat(section(page("/openings", null))).isEqualTo(before).contains("Room now");

    time.forward(Duration.ofMinutes(61));

    assertThat(section(page("/openings", null))).contains("about ten people");
  }

  @Test
  void whoever_asks_for_a_program_that_is_not_for_them_is_told_why_and_what_else_there_is() {
    var young = addProgram("Young people");
    edit(young).param("ageTo", "25").exchange();
    time.forward(Duration.ofMinutes(61));
    var form = UUID.randomUUID().toString();

    var told = ReferralsTest.body(ask(form, young).param("age", "60").exchange());

    assertThat(told)
        .contains(
            "This may not be for you",
            "For people up to 25 years old.",
            "Peer support",
            "/openings",
            "/crisis",
            "name=\"told\" value=\"true\"");
    assertThat(page("/requests", ada)).doesNotContain("<bdi>Sam");
    assertThat(
            ReferralsTest.body(
                ask(form, young).param("age", "60").param("told", "true").exchange()))
        .contains("Keep these words");
    assertThat(ReferralsTest.body(ask(UUID.randomUUID().toString(), young).exchange()))
        .contains("Keep these words");
  }

  @Test
  void together_with_staff_the_person_gets_words_of_their_own() {
    var maria = town.specialist("Maria");
    assertThat(page("/requests/together", maria)).contains("Fill it in together");

    var sent =
        mvc.post()
            .uri("/requests/together")
            .with(signedIn.as(maria))
            .param("form", UUID.randomUUID().toString())
            .param("called", "Lou")
            .param("situations", "BEEN_HERE")
            .exchange();

    assertThat(ReferralsTest.body(sent)).contains("Give these words to the person beside you");
    assertThat(page("/requests", ada)).contains("<bdi>Lou");
    assertThat(mvc.get().uri("/requests").with(signedIn.as(maria))).hasStatus(404);
  }

  @Test
  void what_was_said_goes_with_the_request() {
    var sam = guest.says(town, "Sam", about(60, Set.of(Community.PARENTS)));
    mvc.post().uri("/my/request/withdrawal").with(signedIn.as(sam.viewer())).exchange();

    assertThat(kept("select count(*) from referrals.intake where organization_id = :town"))
        .isZero();
  }

  private String section(String page) {
    var from = page.indexOf("o-" + town.id());
    return page.substring(from, page.indexOf("</section>", from));
  }

  private static Intake about(Integer age, Set<Community> belongs) {
    return new Intake(null, age, "US-TN", belongs, Set.of(), null);
  }

  private MockMvcRequestBuilder ask(String form, UUID program) {
    return mvc.post()
        .uri("/ask")
        .remoteAddress("2001:db8:99:" + Integer.toHexString(town.id().hashCode() & 0xffff) + "::1")
        .with(SignedIn.token())
        .header("Accept-Language", "en")
        .param("form", form)
        .param("organization", town.id().toString())
        .param("program", program.toString())
        .param("called", "Sam");
  }

  private MockMvcRequestBuilder edit(UUID program) {
    return post("/programs/" + program).param("version", "0");
  }

  private MockMvcRequestBuilder post(String path) {
    return mvc.post().uri(path).header("Accept-Language", "en").with(signedIn.as(ada));
  }

  private List<UUID> programs() {
    return house.as(
        Asking.houseOf(town.id()),
        () -> organizations.programs(town.id()).stream().map(one -> one.id()).toList());
  }

  private UUID addProgram(String name) {
    house.inOrganization(
        town.id(),
        () ->
            organizations.addProgram(
                town.id(), organizations.sites(town.id()).getFirst().id(), name));
    return programs().getLast();
  }

  private long kept(String question) {
    return house.as(
        Asking.houseOf(town.id()),
        () -> database.sql(question).param("town", town.id().value()).query(Long.class).single());
  }

  private String page(String path, Viewer viewer) {
    var asked = mvc.get().uri(path);
    if (!path.contains("lang=")) {
      asked.header("Accept-Language", "en");
    }
    if (viewer != null) {
      asked.with(signedIn.as(viewer));
    }
    return ReferralsTest.body(asked.exchange());
  }
}
