package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.matching.MatchDraft.State;
import org.beenthere.participants.PeerWish;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A manager has a whole waiting list looked at, and lets it go out.
@InTheHouse
class WaitlistPagesTest {

  private static final PeerWish A_WOMAN =
      new PeerWish(List.of(), Set.of(), Set.of(), Gender.WOMAN, Set.of());

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Certified certified;
  @Autowired Waiting waiting;
  @Autowired MatchDrafts waitlists;
  @Autowired MatchDraftWork work;
  @Autowired Matches matches;
  @Autowired Answers answers;

  Town town;
  Viewer ada;
  Viewer maria;
  Viewer sam;
  Viewer kim;

  @BeforeEach
  void two_look_and_one_has_one_place() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = certified.specialist(town, "Maria", 1);
    sam = waiting.looks(town, "Sam");
    kim = waiting.looks(town, "Kim");
  }

  @Test
  void the_manager_reads_whom_each_would_be_proposed_and_who_stays_without_and_why() {
    assertThat(page(ada, "/matching")).contains("Look at the list now");
    solve();

    assertThat(page(ada, "/matching"))
        .contains("1 of 2 people have somebody here.")
        .contains("There is no way that suits them better together.")
        .contains("Speaks their language: English.")
        .contains("Release the proposals");
    assertThat(page(ada, "/matching?alone=true")).contains("Whoever would fit has no place left.");
    release();
    assertThat(page(ada, "/matching")).contains("One person waits without a proposal");
  }

  @Test
  void whoever_asked_for_what_nobody_is_is_named_with_that_limit() {
    waiting.looks(town, "Lou", A_WOMAN);
    solve();

    assertThat(page(ada, "/matching?alone=true"))
        .contains("Lou")
        .contains("Nobody with room is of the gender they asked for.");
  }

  @Test
  void whom_the_only_peer_knows_privately_is_told_about_as_if_the_peer_were_not_there() {
    post(maria, "/profile/known", "called", "Sam");
    post(maria, "/profile/known", "called", "Kim");
    solve();

    assertThat(page(ada, "/matching?alone=true"))
        .contains("Nobody with room fits right now.")
        .doesNotContain("know")
        .doesNotContain("no place left");
  }

  @Test
  void a_pair_can_be_kept_together_and_one_that_cannot_be_is_said_in_words_that_tell_nothing() {
    solve();
    pin(kim, maria, true);
    assertThat(line(kim)).isEqualTo(maria.specialist());
    pin(sam, maria, true);
    post(maria, "/profile/known", "called", "Sam");
    solve();
    assertThat(page(ada, "/matching"))
        .contains("This pair does not go.")
        .contains("a limit of either of them");

    pin(kim, maria, false);
    assertThat(draft().matched()).isZero();
    post(
        ada,
        "/matching/pins/removal",
        "participant",
        kim.participant().toString(),
        "specialist",
        maria.specialist().toString());
    work.await(draft().id(), Duration.ofSeconds(20));
    assertThat(line(kim)).isEqualTo(maria.specialist());
  }

  @Test
  void whoever_is_kept_apart_is_not_proposed_nor_chosen_until_the_manager_lets_go() {
    var rosa = certified.specialist(town, "Rosa", 5);
    matches.proposeAnew(sam);
    assertThat(proposed(sam)).containsExactlyInAnyOrder(maria.specialist(), rosa.specialist());
    var before =
        matches.mine(sam).offers().stream()
            .filter(offer -> offer.peer().id().equals(maria.specialist()))
            .findFirst()
            .orElseThrow();

    pin(sam, maria, false);
    assertThat(proposed(sam)).containsExactly(rosa.specialist());
    assertThatThrownBy(() -> matches.choose(before.proposal().id(), sam))
        .isInstanceOf(NotFound.class);
    matches.others(sam);
    matches.others(sam);
    assertThat(proposed(sam)).containsExactly(rosa.specialist());
    assertThat(page(sam, "/my/peers")).doesNotContain("Maria", "apart");

    letGo(sam, maria);
    matches.proposeAnew(sam);
    assertThat(proposed(sam)).containsExactlyInAnyOrder(maria.specialist(), rosa.specialist());
  }

  @Test
  void whoever_was_chosen_is_not_asked_any_more_once_the_two_are_kept_apart() {
    matches.choose(matches.mine(sam).offers().getFirst().proposal().id(), sam);
    var asked = answers.waitingFor(maria).getFirst().proposal();

    pin(sam, maria, false);

    assertThat(answers.waitingFor(maria)).isEmpty();
    assertThatThrownBy(() -> answers.accept(asked, maria)).isInstanceOf(Refusal.class);
    assertThat(matches.mine(sam).chosen()).isNull();
  }

  @Test
  void of_whoever_stays_alone_it_is_said_from_whom_they_are_kept_apart_and_then_of_the_others() {
    waiting.looks(town, "Lou", A_WOMAN);
    pin(sam, maria, false);
    pin(kim, maria, false);
    assertThat(page(ada, "/matching?alone=true"))
        .contains("You keep them apart from <bdi>Maria</bdi>.")
        .contains("As for the others: Nobody with room fits right now.")
        .doesNotContain("no place left");
    // The one pair is named alike whether or not it would go.
    post(maria, "/profile/known", "called", "Sam");
    var told = page(ada, "/matching?alone=true");
    solve();
    assertThat(lines(page(ada, "/matching?alone=true"))).isEqualTo(lines(told));
  }

  @Test
  void why_not_somebody_kept_apart_is_answered_with_that() {
    var rosa = certified.specialist(town, "Rosa", 5);
    pin(sam, maria, false);
    pin(kim, maria, false);
    assertThat(line(sam)).isEqualTo(rosa.specialist());
    assertThat(page(ada, "/matching"))
        .contains("You keep them apart.")
        .contains("Only with <bdi>Rosa</bdi>:", "Only with <bdi>Maria</bdi>:")
        .doesNotContain("their places are needed");
  }

  @Test
  void only_who_may_walk_with_people_is_offered_to_be_kept_together_and_the_role_is_said() {
    var dee = town.specialist("Dee");
    solve();
    assertThat(page(ada, "/matching"))
        .contains("value=\"" + maria.specialist() + "\">Maria</option>")
        .doesNotContain(">Dee</option>");

    pin(sam, dee, true);
    assertThat(page(ada, "/matching"))
        .contains("the role or certificate of the peer does not allow it today")
        .doesNotContain("which we do not tell");
  }

  @Test
  void what_is_released_is_proposed_first_and_the_person_still_chooses() {
    var rosa = certified.specialist(town, "Rosa", 5);
    var walt = certified.specialist(town, "Walt", 5);
    solve();
    var named = line(sam);
    release();

    assertThat(draft().state()).isEqualTo(State.RELEASED);
    assertThat(draft().released()).isEqualTo(2);
    assertThat(page(ada, "/matching")).contains("2 proposals went out.");
    var offers = matches.mine(sam).offers();
    assertThat(offers.getFirst().peer().id()).isEqualTo(named);
    assertThat(offers).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(offers.stream().map(offer -> offer.peer().id()))
        .containsAnyOf(maria.specialist(), rosa.specialist(), walt.specialist());
    matches.choose(offers.getLast().proposal().id(), sam);
    assertThat(matches.mine(sam).chosen()).isNotNull();
  }

  @Test
  void who_found_somebody_meanwhile_is_left_as_they_are() {
    var rosa = certified.specialist(town, "Rosa", 5);
    solve();
    town.pair(sam, rosa);
    release();

    assertThat(draft().released()).isEqualTo(1);
    assertThat(draft().leftOut()).isEqualTo(1);
    assertThat(page(ada, "/matching"))
        .contains("One did not go out", "/people/" + sam.participant(), sam.called());
    assertThat(matches.mine(sam).offers()).isEmpty();
  }

  @Test
  void of_two_managers_the_second_is_told_how_it_stands() {
    solve();
    var seen = draft();
    var bo = town.manager("Bo");
    post(bo, "/matching/drafts");
    work.await(draft().id(), Duration.ofSeconds(20));

    assertThatThrownBy(() -> waitlists.release(seen.id(), seen.run(), ada))
        .isInstanceOf(Refusal.class)
        .hasFieldOrPropertyWithValue("key", "matching.draft.wentOn");
    assertThat(post(ada, "/matching/drafts/" + seen.id() + "/release", "run", "" + seen.run()))
        .hasStatus(409)
        .bodyText()
        .contains("Somebody had the list looked at again meanwhile.");
    var now = draft();
    release();
    waitlists.release(now.id(), now.run(), ada);
    assertThat(draft().released()).isEqualTo(1);
  }

  @Test
  void dropping_it_lets_nothing_out() {
    solve();
    var seen = draft();
    assertThat(post(ada, "/matching/drafts/" + seen.id() + "/drop", "run", "" + seen.run()))
        .hasStatus(303);

    assertThat(draft().state()).isEqualTo(State.DROPPED);
    assertThat(page(ada, "/matching")).contains("Look at the list now");
  }

  @Test
  void nobody_else_opens_it_and_the_pages_speak_spanish_and_dutch() {
    for (var other : List.of(maria, sam, town.administrator("Ines"))) {
      assertThat(mvc.get().uri("/matching").with(signedIn.as(other))).hasStatus(404);
    }
    solve();
    assertThat(page(ada, "/matching", "es")).contains("Publicar las propuestas");
    assertThat(page(ada, "/matching", "nl")).contains("De voorstellen vrijgeven");
    assertThat(page(ada, "/matching/rules", "nl")).contains("Punten voor elke reden");
    assertThat(page(maria, "/profile/known", "es")).contains("Solo usted puede leerla");
    assertThat(page(sam, "/my/peers/wish", "nl")).contains("Talen die je nodig hebt");
  }

  private void solve() {
    assertThat(post(ada, "/matching/drafts")).hasStatus(303);
    work.await(draft().id(), Duration.ofSeconds(20));
    assertThat(draft().state()).isEqualTo(State.READY);
  }

  private void release() {
    var draft = draft();
    post(ada, "/matching/drafts/" + draft.id() + "/release", "run", "" + draft.run());
    work.await(draft.id(), Duration.ofSeconds(20));
  }

  private void pin(Viewer person, Viewer peer, boolean together) {
    post(
        ada,
        "/matching/pins",
        "participant",
        person.participant().toString(),
        "specialist",
        peer.specialist().toString(),
        "together",
        "" + together);
    work.await(draft().id(), Duration.ofSeconds(20));
  }

  private void letGo(Viewer person, Viewer peer) {
    post(
        ada,
        "/matching/pins/removal",
        "participant",
        person.participant().toString(),
        "specialist",
        peer.specialist().toString());
    work.await(draft().id(), Duration.ofSeconds(20));
  }

  private List<SpecialistId> proposed(Viewer person) {
    return matches.mine(person).offers().stream().map(offer -> offer.peer().id()).toList();
  }

  /// What is said of each, without what differs from one page to the next.
  private static List<String> lines(String page) {
    return page.lines().map(String::strip).filter(line -> line.startsWith("<p>")).toList();
  }

  private SpecialistId line(Viewer person) {
    return waitlists.page(draft(), false, 0, 50, ada).lines().stream()
        .filter(line -> line.participantId().equals(person.participant()))
        .findFirst()
        .orElseThrow()
        .specialistId();
  }

  private MatchDraft draft() {
    return waitlists.latest(ada).orElseThrow();
  }

  private String page(Viewer viewer, String path) {
    return page(viewer, path, "en");
  }

  private String page(Viewer viewer, String path, String language) {
    var answer =
        mvc.get()
            .uri(path)
            .with(signedIn.as(viewer))
            .header("Accept-Language", language)
            .exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private MvcTestResult post(Viewer viewer, String path, String... fields) {
    var request = mvc.post().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en");
    for (int i = 0; i < fields.length; i += 2) {
      request = request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }
}
