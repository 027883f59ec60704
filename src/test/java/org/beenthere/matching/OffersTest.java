package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.certification.Register;
import org.beenthere.pairings.Pairing;
import org.beenthere.pairings.Pairings;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What a participant without a peer is offered is true today, and they can ask for it themselves.
@InTheHouse
class OffersTest {

  private static final Pattern NEXT = Pattern.compile("href=\"(/people/alone\\?after=[^\"]+)\"");

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired Certified certified;
  @Autowired Matches matches;
  @Autowired Pairings pairings;
  @Autowired Answers answers;
  @Autowired Register register;
  @Autowired House house;
  @Autowired Clock clock;

  Town town;
  Viewer ada;
  Viewer bettie;

  @BeforeEach
  void bettie_has_no_peer_and_nobody_was_proposed() {
    town = towns.found();
    ada = town.manager("Ada");
    bettie = town.participant("Bettie");
  }

  @Test
  void whoever_has_no_peer_is_not_told_that_somebody_looks_and_can_ask() {
    certified.specialist(town, "Maria", 3);
    for (var path : List.of("/my/peers", "/today")) {
      assertThat(page(bettie, path))
          .contains("You have no peer right now", "Show me who has room")
          .doesNotContain("Nobody has room", "your program knows");
    }

    assertThat(mvc.post().uri("/my/peers/looking").with(signedIn.as(bettie))).hasStatus(303);

    assertThat(page(bettie, "/my/peers")).contains("Choose who walks with you", "Maria");
    assertThat(page(ada, "/today")).contains("No peer yet", "Bettie", "Can choose now");
  }

  @Test
  void asking_twice_is_asking_once_and_whoever_walks_with_somebody_need_not() {
    var maria = certified.specialist(town, "Maria", 3);
    matches.look(bettie.participant(), bettie);
    matches.look(bettie.participant(), bettie);
    assertThat(matches.mine(bettie).offers()).hasSize(1);

    town.pair(bettie, maria);
    assertThatThrownBy(() -> matches.look(bettie.participant(), bettie))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whoever_took_on_others_since_is_not_offered_any_more() {
    var maria = certified.specialist(town, "Maria", 2);
    certified.specialist(town, "Rosa", 2);
    matches.look(bettie.participant(), bettie);
    var asked =
        matches.mine(bettie).offers().stream()
            .filter(offer -> offer.peer().id().equals(maria.specialist()))
            .findFirst()
            .orElseThrow();
    assertThat(page(bettie, "/my/peers")).contains("Has room for 2 more people");

    town.pair(town.participant("Tasha"), maria);
    assertThat(page(bettie, "/my/peers")).contains("Maria", "Has one place free");
    town.pair(town.participant("Boris"), maria);

    assertThat(page(bettie, "/my/peers")).contains("Rosa").doesNotContain("Maria");
    assertThatThrownBy(() -> matches.choose(asked.proposal().id(), bettie))
        .isInstanceOf(Refusal.class)
        .extracting(no -> ((Refusal) no).key())
        .isEqualTo("matching.fullByNow");
  }

  @Test
  void whose_certificate_no_longer_holds_is_neither_chosen_nor_says_yes() {
    var maria = certified.specialist(town, "Maria", 3);
    matches.look(bettie.participant(), bettie);
    var asked = matches.mine(bettie).offers().getFirst().proposal();

    onHold(maria, true);
    assertRefused("matching.awayByNow", () -> matches.choose(asked.id(), bettie));
    onHold(maria, false);
    matches.choose(asked.id(), bettie);

    onHold(maria, true);
    assertRefused("matching.notCertified", () -> answers.accept(asked.id(), maria));
    assertThat(matches.mine(bettie).walksWith()).isNull();
  }

  private void onHold(Viewer peer, boolean held) {
    house.inOrganization(
        town.id(),
        () -> {
          var certificate = register.heldBy(peer.account()).getFirst().id();
          if (held) {
            register.suspend(town.id(), certificate, LocalDate.now(clock.withZone(town.zone())));
          } else {
            register.reinstate(town.id(), certificate);
          }
        });
  }

  private static void assertRefused(String key, Runnable asked) {
    assertThatThrownBy(asked::run)
        .isInstanceOf(Refusal.class)
        .extracting(no -> ((Refusal) no).key())
        .isEqualTo(key);
  }

  @Test
  void a_peer_with_no_place_left_reads_so_before_a_yes_and_can_still_say_no() {
    var maria = certified.specialist(town, "Maria", 1);
    matches.look(bettie.participant(), bettie);
    var chosen = matches.mine(bettie).offers().getFirst().proposal().id();
    matches.choose(chosen, bettie);
    var path = "/proposals/" + chosen;
    assertThat(page(maria, path)).contains("Yes, I walk with").doesNotContain("places are taken");

    town.pair(town.participant("Tasha"), maria);

    assertThat(page(maria, path))
        .contains("All your places are taken", "Not this time")
        .doesNotContain("Yes, I walk with");
    assertThat(mvc.post().uri(path + "/acceptance").with(signedIn.as(maria)))
        .hasStatus(303)
        .hasHeader("Location", path);
  }

  @Test
  void whoever_walks_with_nobody_stands_on_the_managers_lists_whether_they_look_or_not() {
    var maria = certified.specialist(town, "Maria", 3);
    var lee = town.broughtIn("Lee");

    for (var path : List.of("/today", "/people/alone")) {
      assertThat(page(ada, path)).contains("Bettie", "Lee", "Nobody has been proposed yet");
    }
    assertThat(page(ada, "/people/alone?lang=es")).contains("Aún no se ha propuesto a nadie");
    assertThat(page(ada, "/people/alone?lang=nl")).contains("Er is nog niemand voorgesteld");
    assertThat(page(ada, "/people")).contains("No peer yet").contains("/people/alone");

    town.pair(bettie, maria);
    assertThat(page(ada, "/people/alone")).contains("Lee").doesNotContain("Bettie");
    town.does(ada, () -> pairings.end(town.id(), bettie.participant(), Pairing.End.MOVED_ON));
    assertThat(page(ada, "/people/alone")).contains("Bettie", "/people/" + lee);
    assertThat(mvc.get().uri("/people/alone").with(signedIn.as(maria)))
        .matches(answer -> answer.getResponse().getStatus() != 200);
  }

  @Test
  void a_long_list_of_people_without_a_peer_goes_on_where_the_page_before_ended() {
    for (var number = 10; number < 70; number++) {
      town.broughtIn("Somebody " + number);
    }
    var first = page(ada, "/people/alone");
    assertThat(page(ada, "/today")).contains("61 people", "See everybody without a peer");
    var next = NEXT.matcher(first);
    assertThat(next.find()).isTrue();

    var second = page(ada, next.group(1));

    assertThat(first).contains("Bettie", "Somebody 58").doesNotContain("Somebody 59");
    assertThat(second).contains("Somebody 59", "Somebody 69").doesNotContain("Somebody 58");
  }

  @Test
  void a_manager_chooses_for_somebody_who_cannot_sign_in_once_they_have_asked() {
    var maria = certified.specialist(town, "Maria", 3);
    var lee = town.broughtIn("Lee");
    assertThat(mvc.post().uri("/people/" + lee + "/proposals").with(signedIn.as(ada)))
        .hasStatus(303);
    assertThat(page(ada, "/people/" + lee))
        .contains("They cannot sign in.", "They choose", "Maria");
    var offer = matches.of(lee, ada).offers().getFirst().proposal().id();

    assertThat(mvc.post().uri("/people/" + lee + "/proposals/" + offer).with(signedIn.as(ada)))
        .hasStatus(303);

    assertThat(page(maria, "/today")).contains("Someone chose you", "Lee");
    assertThat(page(ada, "/people/" + lee)).contains("Chose someone who has not answered yet");
  }

  @Test
  void a_signed_language_has_its_name_in_every_language() {
    certified.specialist(town, "Rosa", 3, Set.of(Experience.ALCOHOL), List.of("en", "ase"));
    matches.look(bettie.participant(), bettie);

    assertThat(page(bettie, "/my/peers?lang=es"))
        .contains("Lengua de señas americana (ASL)")
        .doesNotContain(", ase");
  }

  @Test
  void a_manager_sees_on_the_record_who_walks_with_somebody() {
    town.pair(bettie, certified.specialist(town, "Maria", 3));

    assertThat(page(ada, "/people/" + bettie.participant()))
        .contains("Walks with", "Maria")
        .doesNotContain("No peer yet");
  }

  private String page(Viewer viewer, String path) {
    var got =
        mvc.get().uri(path).with(signedIn.as(viewer)).header("Accept-Language", "en").exchange();
    try {
      return got.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
