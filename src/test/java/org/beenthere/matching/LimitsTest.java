package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.participants.PeerWish;
import org.beenthere.specialists.Audience;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Role;
import org.beenthere.specialists.Self;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What forbids a pair, and what nobody learns of it.
@InTheHouse
class LimitsTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Certified certified;
  @Autowired Waiting waiting;
  @Autowired Specialists specialists;
  @Autowired Pairings pairings;
  @Autowired Participants participants;
  @Autowired Matches matches;
  @Autowired Answers answers;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer maria;
  Viewer rosa;

  @BeforeEach
  void a_town_with_a_manager_and_two_peers() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = certified.specialist(town, "Maria", 3);
    rosa = certified.specialist(town, "Rosa", 3);
  }

  @Test
  void whoever_a_peer_knows_privately_is_never_proposed_to_them_and_nobody_can_tell() {
    var before = team();
    assertThat(post(maria, "/profile/known", "called", "Sam Porter", "place", "Nashville"))
        .hasStatus(303);

    var sam = waiting.looks(town, "Sam");
    var kim = waiting.looks(town, "Kim");

    assertThat(proposedTo(sam)).containsExactly(rosa.specialist());
    assertThat(proposedTo(kim)).containsExactlyInAnyOrder(maria.specialist(), rosa.specialist());
    assertThat(page(sam, "/my/peers")).doesNotContain("Maria");
    assertThat(page(ada, "/people/" + sam.participant())).doesNotContain("Maria", "know");
    assertThat(team()).isEqualTo(before);
  }

  /// What the manager reads of the team, but for the token of each form.
  private String team() {
    return (page(ada, "/team") + page(ada, "/team/" + maria.specialist()))
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  @Test
  void the_list_of_people_known_is_read_by_its_owner_alone() {
    post(maria, "/profile/known", "called", "Sam Porter");
    var count = "select count(*) from matching.known_privately";

    assertThat(page(maria, "/profile/known")).contains("Sam Porter");
    assertThat(page(rosa, "/profile/known")).doesNotContain("Sam Porter");
    assertThat(waiting.countedAs(maria, count)).isEqualTo(1);
    for (var other : List.of(rosa, ada, town.administrator("Ines"), town.participant("Sam"))) {
      assertThat(waiting.countedAs(other, count)).isZero();
    }
    assertThat(mvc.get().uri("/profile/known").with(signedIn.as(ada))).hasStatus(404);
  }

  @Test
  void whoever_is_recognized_later_is_gone_from_their_page_as_if_the_peer_were_full() {
    var sam = waiting.looks(town, "Sam");
    var proposal =
        matches.mine(sam).offers().stream()
            .filter(offer -> offer.peer().id().equals(maria.specialist()))
            .findFirst()
            .orElseThrow()
            .proposal();
    post(maria, "/profile/known", "called", "sam");

    assertThat(proposedTo(sam)).containsExactly(rosa.specialist());
    assertThatThrownBy(() -> matches.choose(proposal.id(), sam))
        .isInstanceOf(Refusal.class)
        .hasFieldOrPropertyWithValue("key", "matching.awayByNow");
  }

  @Test
  void i_know_this_person_is_to_everybody_else_a_no_like_any_other() {
    var sam = waiting.looks(town, "Sam");
    choose(sam, maria);
    var asked = answers.waitingFor(maria).getFirst().proposal();

    assertThat(post(maria, "/proposals/" + asked + "/known")).hasStatus(303);

    assertThat(page(sam, "/my/peers")).contains("cannot take on someone new").contains("Rosa");
    assertThat(page(maria, "/profile/known")).contains("Sam");
    assertThat(page(sam, "/my/looked")).doesNotContain("know");
  }

  @Test
  void a_name_that_is_missing_or_a_year_that_is_none_comes_back_with_what_was_typed() {
    assertThat(post(maria, "/profile/known", "called", "", "place", "Dickson"))
        .hasStatus(422)
        .bodyText()
        .contains("Write what they are called.")
        .contains("Dickson");
    assertThat(post(maria, "/profile/known", "called", "Sam", "bornYear", "85"))
        .hasStatus(422)
        .bodyText()
        .contains("Write a year like 1985");
  }

  @Test
  void the_same_form_sent_twice_adds_one() {
    var form = UUID.randomUUID().toString();
    post(maria, "/profile/known", "form", form, "called", "Sam");
    post(maria, "/profile/known", "form", form, "called", "Sam");

    assertThat(waiting.countedAs(maria, "select count(*) from matching.known_privately"))
        .isEqualTo(1);
  }

  @Test
  void an_educator_is_never_proposed_and_never_shown_as_certified() {
    appoint(maria, Role.PEER_EDUCATOR);

    assertThat(proposedTo(waiting.looks(town, "Sam"))).containsExactly(rosa.specialist());
    assertThat(page(ada, "/team")).contains("Peer educator").contains("Not certified in this role");
  }

  @Test
  void a_volunteer_is_proposed_where_the_program_allows_it_and_not_shown_as_certified() {
    appoint(maria, Role.VOLUNTEER);
    assertThat(proposedTo(waiting.looks(town, "Sam"))).containsExactly(rosa.specialist());

    var program =
        town.as(
            ada,
            () ->
                database
                    .sql("select id from organizations.program where organization_id = :town")
                    .param("town", town.id().value())
                    .query(UUID.class)
                    .single());
    assertThat(rules("LANGUAGE", "400", "volunteers", program.toString())).hasStatus(303);
    var kim = waiting.looks(town, "Kim");

    assertThat(proposedTo(kim)).contains(maria.specialist());
    var shown = page(kim, "/my/peers");
    assertThat(shown).contains("Volunteer");
    assertThat(shown.split("Certified until", -1)).hasSize(2);
  }

  @Test
  void a_trainee_needs_a_supervisor_who_is_certified() {
    assertThat(post(ada, "/team/" + maria.specialist() + "/role", "role", "TRAINEE"))
        .hasStatus(422)
        .bodyText()
        .contains("Choose the certified colleague who supervises this trainee.");
    assertThat(
            post(
                ada,
                "/team/" + maria.specialist() + "/role",
                "role",
                "TRAINEE",
                "supervisor",
                rosa.specialist().toString()))
        .hasStatus(303);
    assertThat(page(ada, "/team/" + maria.specialist())).contains("Trainee");
  }

  @Test
  void an_administrator_gives_roles_too_and_nobody_gives_themselves_one() {
    var ines = town.administrator("Ines");
    assertThat(post(ines, "/team/" + maria.specialist() + "/role", "role", "VOLUNTEER"))
        .hasStatus(303);
    assertThat(page(ines, "/staff")).contains("/team/" + maria.specialist() + "/role");
    assertThat(post(maria, "/team/" + maria.specialist() + "/role", "role", "PEER_SPECIALIST"))
        .hasStatus(404);
    assertThatThrownBy(() ->
            town.does(
                maria,
                () ->
                    database
                        .sql(
                            """
                            update specialists.specialist set role = 'PEER_SPECIALIST'
                             where account_id = :account
                            """)
                        .param("account", maria.account().value())
                        .update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whoever_belongs_to_a_program_is_proposed_peers_of_that_program() {
    var veterans = waiting.program(town.id(), "Veterans");
    appoint(maria, new Post(Role.PEER_SPECIALIST, Set.of(veterans), null));
    var sam = waiting.looks(town, "Sam");
    assertThat(page(ada, "/people/" + sam.participant())).contains("Veterans");
    var first =
        town.as(
            ada,
            () ->
                database
                    .sql(
                        """
                        select id from organizations.program
                         where organization_id = :town and id <> :veterans
                        """)
                    .param("town", town.id().value())
                    .param("veterans", veterans)
                    .query(UUID.class)
                    .single());
    assertThat(post(ada, "/people/" + sam.participant() + "/program", "program", first.toString()))
        .hasStatus(303);
    post(sam, "/my/peers/wish");

    assertThat(proposedTo(sam)).containsExactly(rosa.specialist());
    assertThat(
            post(
                ada,
                "/people/" + sam.participant() + "/program",
                "program",
                UUID.randomUUID().toString()))
        .hasStatus(404);
  }

  @Test
  void what_is_needed_is_needed_and_what_a_peer_does_not_take_is_not_asked_of_them() {
    assertThat(post(town.participant("Lou"), "/my/peers/wish", "wanted.needed", "es"))
        .hasStatus(303);
    var sam =
        waiting.looks(town, "Sam", new PeerWish(List.of(), Set.of("es"), Set.of(), null, Set.of()));

    assertThat(proposedTo(sam)).isEmpty();
    assertThat(page(sam, "/my/peers")).contains("Nobody has room just now");
    assertThat(page(sam, "/my/peers/wish")).contains("name=\"wanted.needed\" value=\"es\"");
  }

  @Test
  void places_are_counted_by_weight() {
    var sam = town.participant("Sam");
    town.pair(sam, maria);
    assertThat(post(maria, "/people/" + sam.participant() + "/weight", "weight", "HEAVY"))
        .hasStatus(303);

    assertThat(placesTaken()).isEqualTo(2);
    post(maria, "/people/" + sam.participant() + "/weight", "weight", "LIGHT");
    town.pair(town.participant("Kim"), maria);
    post(maria, "/people/" + sam.participant() + "/weight", "weight", "LIGHT");
    assertThat(placesTaken()).isEqualTo(2);
    assertThat(post(rosa, "/people/" + sam.participant() + "/weight", "weight", "HEAVY"))
        .hasStatus(404);

    town.does(ada, () -> participants.letIn(town.id(), sam.participant(), rosa.account()));
    assertThat(page(rosa, "/people/" + sam.participant())).doesNotContain("/weight\"");
    assertThat(post(rosa, "/people/" + sam.participant() + "/weight", "weight", "HEAVY"))
        .as("who may open the record, but does not walk with them")
        .hasStatus(404);
  }

  private int placesTaken() {
    return town.as(ada, () -> pairings.loads(town.id())).of(maria.specialist()).places();
  }

  @Test
  void hours_are_a_limit_beside_places_and_it_is_said_which_of_the_two_it_is() {
    hours(maria, 1);
    hours(rosa, 1);
    var kim = waiting.looks(town, "Kim");
    choose(kim, maria);
    var asked = "/proposals/" + answers.waitingFor(maria).getFirst().proposal();

    assertThat(proposedTo(waiting.looks(town, "Sam")))
        .as("one hour is promised to Kim")
        .containsExactly(rosa.specialist());
    town.pair(town.participant("Lou"), maria);
    assertThat(page(maria, asked)).contains("The hours you have for people are taken");
    assertThat(post(maria, asked + "/acceptance")).hasStatus(303).hasHeader("Location", asked);
    assertThatThrownBy(() -> town.pair(kim, maria))
        .isInstanceOf(Refusal.class)
        .hasFieldOrPropertyWithValue("key", "pairings.noHours");
    assertThat(page(ada, "/team")).contains("1 of 1 hours");
    assertThat(page(maria, "/profile/preview")).contains("take about 1 of your 1 hours a week");

    hours(maria, 2);
    assertThat(post(maria, asked + "/acceptance")).hasStatus(303);
    assertThat(matches.mine(kim).walksWith().id()).isEqualTo(maria.specialist());
  }

  private void hours(Viewer peer, int hours) {
    town.does(
        peer,
        () ->
            database
                .sql("update specialists.specialist set hours = :hours where id = :id")
                .param("hours", hours)
                .param("id", peer.specialist().value())
                .update());
  }

  @Test
  void what_a_peer_keeps_to_themselves_since_is_a_reason_no_more() {
    var sam = waiting.looks(town, "Sam");
    assertThat(page(sam, "/my/peers")).contains("Not far from you", "Speaks your language");

    for (var peer : List.of(maria, rosa)) {
      town.does(
          peer,
          () -> {
            var now = specialists.self(town.id(), peer.specialist());
            var closer = new EnumMap<Share, Audience>(now.audiences());
            closer.put(Share.TOWN, Audience.NOBODY);
            closer.put(Share.LANGUAGES, Audience.MY_PEOPLE);
            specialists.change(new Self(now.whole(), closer));
          });
    }

    assertThat(page(sam, "/my/peers"))
        .contains("Maria")
        .doesNotContain("Not far from you", "Speaks your language", "soft\">English<");
    town.pair(sam, maria);
    assertThat(page(sam, "/my/peers"))
        .as("she walks with them now, and her languages are for those she walks with")
        .contains("<dt>Languages</dt><dd>English</dd>")
        .doesNotContain("Nashville<");
    var needs =
        waiting.looks(town, "Kim", new PeerWish(List.of(), Set.of("en"), Set.of(), null, Set.of()));
    assertThat(proposedTo(needs)).as("nobody can tell that they speak it").isEmpty();
    assertThat(page(waiting.looks(town, "Lou"), "/my/peers"))
        .contains("Does not say what they speak.")
        .doesNotContain("Not far from you");
  }

  @Test
  void the_specialist_may_ask_that_others_are_proposed_too_and_stays_until_one_says_yes() {
    var sam = town.participant("Sam");
    town.pair(sam, maria);
    assertThat(page(maria, "/people/" + sam.participant())).contains("Propose others to them");
    assertThat(post(maria, "/people/" + sam.participant() + "/another-peer")).hasStatus(303);

    assertThat(proposedTo(sam)).containsExactly(rosa.specialist());
    assertThat(matches.mine(sam).walksWith().id()).isEqualTo(maria.specialist());
    choose(sam, rosa);
    answers.accept(answers.waitingFor(rosa).getFirst().proposal(), rosa);
    assertThat(matches.mine(sam).walksWith().id()).isEqualTo(rosa.specialist());

    matches.another(sam);
    assertThat(proposedTo(sam)).doesNotContain(maria.specialist());
    assertThat(post(maria, "/people/" + sam.participant() + "/another-peer")).hasStatus(404);
  }

  @Test
  void whoever_would_rather_be_called_stands_on_the_managers_day_until_they_were() {
    var sam = waiting.looks(town, "Sam");
    post(sam, "/my/peers/call");
    assertThat(post(sam, "/my/peers/call"))
        .as("nobody is promised a call who gave no number")
        .cookies()
        .hasValue("notice", "matching.call.asked.noNumber");

    assertThat(page(sam, "/my/peers")).contains("knows that you would like a call");
    assertThat(page(ada, "/today")).contains("Would like a call about choosing a peer");
    assertThat(post(ada, "/people/" + sam.participant() + "/call")).hasStatus(303);
    assertThat(page(ada, "/today")).doesNotContain("Would like a call about choosing a peer");
    assertThat(post(town.participant("Kim"), "/my/peers/call")).hasStatus(404);
  }

  @Test
  void an_organization_weighs_as_it_likes_and_is_told_what_a_number_is() {
    assertThat(rules("LANGUAGE", "many", "ROOM", "1001"))
        .hasStatus(422)
        .bodyText()
        .contains("Write a whole number from 0 to 1,000.")
        .contains("value=\"many\"");
    assertThat(rules("LANGUAGE", "7")).hasStatus(303);
    assertThat(page(ada, "/matching/rules")).contains("value=\"7\"");
    assertThat(rules("minutes[PHONE]", "481"))
        .hasStatus(422)
        .bodyText()
        .contains("Write a whole number of minutes from 1 to 480");
    assertThat(rules("minutes[PHONE]", "25", "minutes[TEXT]", "")).hasStatus(303);
    assertThat(town.as(ada, () -> pairings.lengths(town.id())).minutes())
        .isEqualTo(Map.of(Way.IN_PERSON, 60, Way.VIDEO, 45, Way.PHONE, 25, Way.TEXT, 10));
    var sam = waiting.looks(town, "Sam");
    assertThat(proposedTo(sam)).hasSize(2);
  }

  private MvcTestResult rules(String... own) {
    var all = new java.util.ArrayList<String>();
    var given = new java.util.HashMap<String, String>();
    for (int i = 0; i < own.length; i += 2) {
      given.put(own[i], own[i + 1]);
    }
    for (var ground : Ground.values()) {
      all.add("points[" + ground.name() + "]");
      all.add(given.getOrDefault(ground.name(), "20"));
    }
    given.forEach((name, value) -> {
      if (name.startsWith("minutes[")) {
        all.addAll(List.of(name, value));
      }
    });
    if (given.containsKey("volunteers")) {
      all.add("volunteers");
      all.add(given.get("volunteers"));
    }
    return post(ada, "/matching/rules", all.toArray(String[]::new));
  }

  private void appoint(Viewer one, Role role) {
    appoint(one, new Post(role, Set.of(), null));
  }

  private void appoint(Viewer one, Post post) {
    town.does(ada, () -> specialists.appoint(town.id(), one.specialist(), post));
  }

  private List<SpecialistId> proposedTo(Viewer person) {
    return matches.mine(person).offers().stream().map(offer -> offer.peer().id()).toList();
  }

  private void choose(Viewer person, Viewer peer) {
    matches.choose(
        matches.mine(person).offers().stream()
            .filter(offer -> offer.peer().id().equals(peer.specialist()))
            .findFirst()
            .orElseThrow()
            .proposal()
            .id(),
        person);
  }

  private String page(Viewer viewer, String path) {
    var answer =
        mvc.get().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en").exchange();
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
