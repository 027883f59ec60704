package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.referrals.Guest;
import org.beenthere.referrals.Referrals;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// From a welcome to two people who chose each other.
@InTheHouse
class MatchesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Guest guest;
  @Autowired Certified certified;
  @Autowired Referrals referrals;
  @Autowired Participants participants;
  @Autowired Pairings pairings;
  @Autowired Matches matches;
  @Autowired Answers answers;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer maria;

  @BeforeEach
  void a_town_with_a_manager_and_maria() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = certified.specialist(town, "Maria", 3);
  }

  @Test
  void whoever_is_welcomed_finds_up_to_three_people_to_choose_from() {
    for (var called : List.of("Dee", "Rosa", "Walt")) {
      certified.specialist(town, called, 3);
    }
    var sam = welcomed("Sam");

    var mine = matches.mine(sam);

    assertThat(mine.looking()).isTrue();
    assertThat(mine.offers()).hasSize(3);
    assertThat(page(sam, "/my/peers"))
        .contains("Has been through this too: Alcohol")
        .contains("Speaks your language")
        .contains("Not far from you", "I choose");
    assertThat(page(sam, "/today")).contains("Choose who walks with you").contains("Meet 3 people");
  }

  @Test
  void whoever_is_not_certified_is_not_proposed() {
    var dee = town.specialist("Dee");

    assertThat(specialists(welcomed("Sam")))
        .contains(maria.specialist())
        .doesNotContain(dee.specialist());
  }

  @Test
  void whoever_was_asked_for_by_name_comes_first() {
    certified.specialist(town, "Walt", 12, Set.of(Experience.ALCOHOL));
    var dee = certified.specialist(town, "Dee", 1, Set.of());

    assertThat(specialists(welcomed("Sam", dee.specialist())).getFirst())
        .isEqualTo(dee.specialist());
  }

  @Test
  void whoever_wishes_to_see_others_sees_others_and_then_everybody_again() {
    for (var called : List.of("Dee", "Rosa", "Walt")) {
      certified.specialist(town, called, 3);
    }
    var sam = welcomed("Sam");
    var first = specialists(sam);

    assertThat(matches.others(sam)).isTrue();
    assertThat(specialists(sam)).hasSize(1).doesNotContainAnyElementsOf(first);

    assertThat(matches.others(sam)).isFalse();
    assertThat(specialists(sam)).hasSize(3);
  }

  @Test
  void the_one_chosen_is_told_what_the_person_shares_and_nothing_more() {
    var sam = welcomed("Sam");
    choose(sam, maria);

    assertThat(page(maria, "/today")).contains("Someone chose you").contains("Sam");
    var told = page(maria, "/proposals/" + proposal(maria));
    assertThat(told).contains("I am afraid to").contains("Alcohol").doesNotContain("37203");
    assertThatThrownBy(() -> town.as(maria, () -> participants.find(town.id(), sam.participant())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void after_the_yes_the_peer_can_read_again_what_the_person_said() {
    var sam = welcomed("Sam");
    choose(sam, maria);
    answers.accept(proposal(maria), maria);

    assertThat(page(maria, "/people/" + sam.participant()))
        .contains("What brings them here", "I am afraid to", "Alcohol");
  }

  @Test
  void a_yes_brings_the_two_together_and_leads_to_a_first_meeting() {
    var sam = welcomed("Sam");
    choose(sam, maria);

    var yes =
        mvc.post()
            .uri("/proposals/" + proposal(maria) + "/acceptance")
            .with(signedIn.as(maria))
            .exchange();

    assertThat(yes)
        .hasStatus(303)
        .hasHeader("Location", "/people/" + sam.participant() + "/meetings/new");
    assertThat(page(maria, "/people/" + sam.participant() + "/meetings/new")).contains("Sam");
    var mine = matches.mine(sam);
    assertThat(mine.walksWith()).isNotNull();
    assertThat(mine.walksWith().id()).isEqualTo(maria.specialist());
    assertThat(mine.looking()).isFalse();
    assertThat(mine.offers()).isEmpty();
  }

  @Test
  void a_no_shows_others_kindly_and_never_the_same_one() {
    var dee = certified.specialist(town, "Dee", 3);
    var sam = welcomed("Sam");
    choose(sam, maria);

    answers.decline(proposal(maria), maria);

    assertThat(specialists(sam)).containsExactly(dee.specialist());
    assertThat(page(sam, "/my/peers")).contains("It is not about you");
    assertThat(matches.others(sam)).isFalse();
    assertThat(specialists(sam)).containsExactly(dee.specialist());
  }

  @Test
  void whoever_changes_their_mind_can_choose_again() {
    var dee = certified.specialist(town, "Dee", 3);
    var sam = welcomed("Sam");
    choose(sam, maria);
    assertThatThrownBy(() -> choose(sam, dee)).isInstanceOf(Refusal.class);

    var asked = proposal(maria);
    matches.takeBack(sam);
    choose(sam, dee);

    assertThat(answers.waitingFor(maria)).isEmpty();
    assertThatThrownBy(() -> answers.accept(asked, maria)).isInstanceOf(Refusal.class);
    assertThat(answers.waitingFor(dee)).hasSize(1);
  }

  @Test
  void a_second_thought_after_the_yes_is_told_that_nothing_has_changed() {
    var sam = welcomed("Sam");
    choose(sam, maria);
    assertThat(secondThought(sam)).contains("matching.takenBack");
    choose(sam, maria);
    answers.accept(proposal(maria), maria);

    assertThat(secondThought(sam)).contains("matching.saidYes");
    var walksWith = matches.mine(sam).walksWith();
    assertThat(walksWith).isNotNull();
    assertThat(walksWith.id()).isEqualTo(maria.specialist());
  }

  /// What the next page will say of it.
  private String secondThought(Viewer participant) {
    var sent = mvc.post().uri("/my/peers/second-thought").with(signedIn.as(participant)).exchange();
    assertThat(sent).hasStatus(303).hasHeader("Location", "/my/peers");
    return sent.getResponse().getCookie("notice").getValue();
  }

  @Test
  void only_the_one_chosen_answers() {
    var dee = certified.specialist(town, "Dee", 3);
    var sam = welcomed("Sam");
    choose(sam, maria);
    var asked = proposal(maria);

    assertThatThrownBy(() -> answers.accept(asked, dee)).isInstanceOf(NotFound.class);
    assertThat(mvc.get().uri("/proposals/" + asked).with(signedIn.as(dee)).exchange())
        .hasStatus(404);
  }

  @Test
  void nobody_chooses_what_is_proposed_to_somebody_else() {
    var sam = welcomed("Sam");
    var kim = welcomed("Kim");
    var toSam = matches.mine(sam).offers().getFirst().proposal().id();

    assertThatThrownBy(() -> matches.choose(toSam, kim)).isInstanceOf(NotFound.class);
  }

  @Test
  void eight_taps_on_one_choice_are_one_choice() throws Exception {
    var sam = welcomed("Sam");
    var one = matches.mine(sam).offers().getFirst().proposal().id();

    assertThat(atOnce(8, i -> () -> choice(sam, one))).containsOnly("done");
    assertThat(answers.waitingFor(maria)).hasSize(1);
  }

  @Test
  void of_two_choices_at_once_one_holds() throws Exception {
    certified.specialist(town, "Dee", 3);
    var sam = welcomed("Sam");
    var offers = matches.mine(sam).offers();

    var said = atOnce(8, i -> () -> choice(sam, offers.get(i % 2).proposal().id()));

    assertThat(said).contains("done", "matching.choseAnother");
    assertThat(matches.mine(sam).chosen()).isNotNull();
    assertThat(matches.mine(sam).offers()).hasSize(1);
  }

  @Test
  void the_last_free_place_is_given_once_however_many_ask_at_once() throws Exception {
    var walt = certified.specialist(town, "Walt", 2, Set.of());
    var people = new ArrayList<Viewer>();
    for (int i = 0; i < 6; i++) {
      people.add(welcomed("Person" + i));
    }
    // All of them choose while there is room, which is what a rush is.
    for (var person : people) {
      choose(person, walt);
    }
    var asked = answers.waitingFor(walt);
    assertThat(asked).hasSize(6);

    var said =
        atOnce(
            12,
            i ->
                () -> {
                  try {
                    answers.accept(asked.get(i % 6).proposal(), walt);
                    return "done";
                  } catch (Refusal refusal) {
                    return refusal.key();
                  }
                });

    assertThat(said).contains("matching.full");
    assertThat(town.as(ada, () -> pairings.with(town.id(), walt.specialist()))).hasSize(2);
  }

  @Test
  void whoever_is_paired_by_somebody_else_no_longer_looks() {
    var dee = certified.specialist(town, "Dee", 3);
    var sam = welcomed("Sam");
    choose(sam, maria);

    town.pair(sam, dee);

    assertThat(matches.mine(sam).looking()).isFalse();
    assertThat(answers.waitingFor(maria)).isEmpty();
  }

  @Test
  void after_parting_a_manager_proposes_again_and_they_may_choose_each_other_again() {
    var sam = welcomed("Sam");
    choose(sam, maria);
    answers.accept(proposal(maria), maria);
    town.does(ada, () -> pairings.end(town.id(), sam.participant(), Pairing.End.FINISHED));

    assertThat(page(ada, "/people/" + sam.participant())).contains("No peer yet");
    assertThat(
            mvc.post()
                .uri("/people/" + sam.participant() + "/proposals")
                .with(signedIn.as(ada))
                .exchange())
        .hasStatus(303);

    choose(sam, maria);
    answers.accept(proposal(maria), maria);
    assertThat(matches.mine(sam).walksWith()).isNotNull();
  }

  @Test
  void whoever_walks_with_a_peer_can_have_another_and_keeps_the_first_until_then() {
    var rosa = certified.specialist(town, "Rosa", 3);
    var sam = welcomed("Sam");
    choose(sam, maria);
    answers.accept(proposal(maria), maria);

    assertThat(sends(sam, "/my/peers/another")).isEqualTo("/my/peers");
    assertThat(page(sam, "/my/peers"))
        .contains("You walk with", "Choose someone else", "Rosa")
        .doesNotContain("I choose</span> <bdi>Maria");
    assertThat(specialists(sam)).containsExactly(rosa.specialist());
    choose(sam, rosa);
    assertThat(walksWith(sam)).contains(maria.specialist());

    answers.accept(proposal(rosa), rosa);
    assertThat(walksWith(sam)).contains(rosa.specialist());
    assertThat(mvc.get().uri("/people/" + sam.participant()).with(signedIn.as(maria)))
        .hasStatus(404);
    assertThat(mvc.get().uri("/people/" + sam.participant()).with(signedIn.as(rosa))).hasStatusOk();
  }

  @Test
  void whoever_asked_for_another_may_stay_after_all() {
    var rosa = certified.specialist(town, "Rosa", 3);
    var sam = welcomed("Sam");
    choose(sam, maria);
    answers.accept(proposal(maria), maria);
    matches.another(sam);
    choose(sam, rosa);
    var asked = proposal(rosa);

    sends(sam, "/my/peers/staying");

    assertThat(walksWith(sam)).contains(maria.specialist());
    assertThatThrownBy(() -> answers.accept(asked, rosa)).isInstanceOf(Refusal.class);
    assertThat(page(sam, "/my/peers")).contains("Would someone else suit you better?");
  }

  @Test
  void whoever_is_chosen_gets_a_letter_that_names_nobody_as_far_as_they_allow() {
    var dee = certified.specialist(town, "Dee", 3);
    withAddress(maria, "maria@example.org");
    withAddress(dee, "dee@example.org");
    town.does(dee, () -> noLetters(dee));

    choose(welcomed("Sam"), maria);
    choose(welcomed("Kim"), dee);

    var letters = letters();
    assertThat(letters).containsExactly("maria@example.org NEWS");
  }

  private String sends(Viewer viewer, String path) {
    return mvc.post()
        .uri(path)
        .with(signedIn.as(viewer))
        .exchange()
        .getResponse()
        .getHeader("Location");
  }

  private java.util.Optional<SpecialistId> walksWith(Viewer participant) {
    return town.as(
        participant,
        () -> pairings.of(town.id(), participant.participant()).map(one -> one.specialistId()));
  }

  private void withAddress(Viewer viewer, String address) {
    house.as(
        Asking.DOOR,
        () ->
            database
                .sql("update access.account set email = :address where id = :account")
                .param("address", address)
                .param("account", viewer.account().value())
                .update());
  }

  private void noLetters(Viewer viewer) {
    database
        .sql("update specialists.specialist set letters = false where id = :id")
        .param("id", viewer.specialist().value())
        .update();
  }

  private List<String> letters() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select address || ' ' || occasion from courier.message
                     where organization_id = :town and channel = 'EMAIL'
                    """)
                .param("town", town.id().value())
                .query(String.class)
                .list());
  }

  @Test
  void when_nobody_has_room_the_page_says_so_and_the_manager_knows() {
    var full = towns.found();
    var ben = full.manager("Ben");
    var waiting = guest.asks(full, "Sam");
    full.does(ben, () -> referrals.welcome(waiting.request(), ben));
    var sam = participant(full, waiting);

    assertThat(page(sam, "/my/peers")).contains("Nobody has room just now");
    assertThat(page(ben, "/today")).contains("No peer yet").contains("Nobody has room for them");
  }

  @Test
  void the_pages_speak_spanish_and_dutch() {
    var sam = welcomed("Sam");

    assertThat(page(sam, "/my/peers?lang=es")).contains("Elija quién le acompaña");
    assertThat(page(sam, "/my/peers?lang=nl")).contains("Kies wie met je meeloopt");
  }

  private Viewer welcomed(String called) {
    return welcomed(called, null);
  }

  private Viewer welcomed(String called, SpecialistId wished) {
    var waiting = guest.asks(town, called, wished);
    town.does(ada, () -> referrals.welcome(waiting.request(), ada));
    return participant(town, waiting);
  }

  private Viewer participant(Town where, Guest.Waiting waiting) {
    return new org.beenthere.storage.Asking(
            null, waiting.viewer().account(), org.beenthere.vocabulary.Hat.DOOR, null)
        .get(() -> participants.hatsOf(waiting.viewer().account(), waiting.viewer().called()))
        .getFirst();
  }

  private List<SpecialistId> specialists(Viewer participant) {
    return matches.mine(participant).offers().stream()
        .map(offer -> offer.proposal().specialist())
        .toList();
  }

  private void choose(Viewer participant, Viewer specialist) {
    var proposal =
        matches.mine(participant).offers().stream()
            .filter(offer -> offer.peer().id().equals(specialist.specialist()))
            .findFirst()
            .orElseThrow();
    matches.choose(proposal.proposal().id(), participant);
  }

  private String choice(Viewer participant, ProposalId proposal) {
    try {
      matches.choose(proposal, participant);
      return "done";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private ProposalId proposal(Viewer specialist) {
    return answers.waitingFor(specialist).getFirst().proposal();
  }

  private static <T> List<T> atOnce(int times, java.util.function.IntFunction<Callable<T>> work)
      throws InterruptedException, ExecutionException {
    try (var hands = Executors.newFixedThreadPool(times)) {
      var said = new ArrayList<T>();
      for (var future : hands.invokeAll(IntStream.range(0, times).mapToObj(work).toList())) {
        said.add(future.get());
      }
      return said;
    }
  }

  private String page(Viewer viewer, String path) {
    var answer =
        mvc.get().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en").exchange();
    assertThat(answer).hasStatusOk();
    return body(answer);
  }

  private static String body(MvcTestResult sent) {
    try {
      return sent.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
