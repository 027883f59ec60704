package org.beenthere.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.strangers.FullTown.Everything;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Whoever asks with a stranger's identifier is told exactly what they are told about one that
/// never existed, and changes nothing (PR-02, PR-42; 42 CFR 2.13). Made from the program's own list
/// of pages and from the forms on them, so that a new page is asked as well.
@InTheHouse
@TestInstance(Lifecycle.PER_CLASS)
class StrangersTest {

  /// Pages for everybody with something in their address. Behind a token is a secret that was
  /// handed out; what is behind the others is public.
  private static final Set<String> FOR_EVERYBODY =
      Set.of(
          "/look/{name}",
          "/peers/{specialist}",
          "/r/{token}",
          "/sign-in/link/{token}",
          "/account/email/{token}",
          "/conversation/link/{token}",
          "/choices/{topic}",
          "/choices/{topic}/questions",
          "/coping/{technique}",
          "/coping/{technique}/steps/{number}",
          "/resources/{service}",
          "/resources/{service}/wrong",
          "/ask/return/{token}",
          "/m/{token}",
          "/calendar/{token}",
          "/invitation/{token}");

  private static final List<Hat> SIGNED_IN =
      List.of(
          Hat.GUEST, Hat.PARTICIPANT, Hat.SPECIALIST, Hat.MANAGER, Hat.ADMINISTRATOR, Hat.PARTNER);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired MockMvcTester mvc;
  @Autowired FullTown towns;
  @Autowired Holdings holdings;
  @Autowired SignedIn signedIn;
  @Autowired Clock clock;
  @LocalServerPort int port;

  /// Built once, as it takes most of the time. Nobody but those two tests that say so changes
  /// anything in a town, and each of them has one to itself.
  private List<Everything> built = List.of();

  private List<Route> routes;
  private Questions questions;
  private Everything ours;
  private Everything theirs;
  private Everything divided;
  private Everything busy;

  @BeforeEach
  void organizations_full_of_people_that_know_nothing_of_each_other() {
    if (built.isEmpty()) {
      built = towns.build(4);
    }
    ours = built.get(0);
    theirs = built.get(1);
    divided = built.get(2);
    busy = built.get(3);
    routes = Route.all(mapping);
    questions = new Questions(routes, LocalDate.now(clock));
  }

  @Test
  void another_organizations_identifiers_are_as_unknown_as_those_that_never_existed() {
    var before = holdings.of(theirs.town().id());
    var askers = SIGNED_IN.stream().map(hat -> asker(ours.viewer(hat))).toList();
    askers.forEach(asker -> questions.asksAllPages(asker, ours.first(), theirs.first()));
    askers.forEach(asker -> questions.asksAllForms(asker, ours.first(), theirs.first()));

    assertThat(questions.told()).isEmpty();
    assertThat(questions.asked())
        .as("pages asked")
        .containsAll(
            routes.stream()
                .filter(route -> !route.isForEverybody() && !route.things().isEmpty())
                .map(Route::toString)
                .toList());
    assertThat(holdings.of(theirs.town().id())).as("what they hold").isEqualTo(before);
  }

  @Test
  void whoever_is_next_door_in_the_same_organization_is_a_stranger_too() {
    var before = holdings.of(divided.first());
    var askers = List.of(asker(divided.second().person()), asker(divided.second().peer()));
    askers.forEach(asker -> questions.asksAllPages(asker, divided.second(), divided.first()));
    askers.forEach(asker -> questions.asksAllForms(asker, divided.second(), divided.first()));

    assertThat(questions.told()).isEmpty();
    assertThat(questions.asked())
        .contains("POST /people/·/notes id", "POST /people/·/drafts id", "POST /my/notes/· id");
    assertThat(holdings.of(divided.first())).as("what is kept of them").isEqualTo(before);
  }

  @Test
  void the_town_that_is_asked_for_has_something_of_every_kind() {
    assertThat(holdings.of(theirs.town().id()))
        .as("a new table needs something in the full town")
        .allSatisfy((table, content) -> assertThat(content).doesNotStartWith("0 "));
  }

  /// Asked about our own, no page finds fault with the form: it is filled in well enough to get
  /// past what is typed to whose it is.
  @Test
  void what_is_asked_is_asked_well() {
    for (var hat : SIGNED_IN) {
      assertThat(questions.aboutTheirOwn(asker(busy.viewer(hat)), busy.first()))
          .allSatisfy(
              (page, answer) -> assertThat(answer.status()).isNotIn(400, 403, 405, 415, 422, 500));
    }
  }

  @Test
  void who_is_not_listed_is_nobody_to_visitors() {
    var dee = ours.town().specialist("Dee").specialist().toString();
    for (var path : List.of("/peers/", "/ask?peer=", "/write?peer=")) {
      assertThat(visitor(path, dee)).isEqualTo(visitor(path, UUID.randomUUID().toString()));
    }
  }

  @Test
  void a_page_for_everybody_has_nothing_of_anybody_in_its_address() {
    assertThat(routes)
        .filteredOn(route -> route.isForEverybody() && !route.things().isEmpty())
        .extracting(Route::path)
        .containsOnlyElementsOf(FOR_EVERYBODY);
  }

  private Asker asker(Viewer viewer) {
    return new Asker(viewer, signedIn, port);
  }

  private String visitor(String path, String id) {
    var answer = mvc.get().uri(path + id).exchange().getResponse();
    return answer.getStatus()
        + Asker.plain(
            new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8),
            Map.of(id, "the one asked for"));
  }
}
