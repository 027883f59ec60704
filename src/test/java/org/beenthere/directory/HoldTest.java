package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A program takes somebody off the public list, and lets them be found again.
@InTheHouse
class HoldTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired Neighbors neighbors;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer ada;
  Viewer maria;

  @BeforeEach
  void maria_is_found_in_public() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = neighbors.at(town, "Maria", "US", 71.29, -156.78);
    assertThat(publicPage()).hasStatusOk();
  }

  @Test
  void whoever_is_held_is_found_nowhere_and_reads_why() {
    assertThat(hold(ada, "We talk about boundaries on Tuesday.")).hasStatus(303);

    assertThat(publicPage()).hasStatus(404);
    assertThat(get(maria, "/profile/preview"))
        .bodyText()
        .contains("does not show you for now", "We talk about boundaries on Tuesday.");
    assertThat(get(maria, "/today"))
        .bodyText()
        .contains("Visitors do not see you now", "We talk about boundaries on Tuesday.");

    assertThat(post(ada, "/listing/release", Map.of())).hasStatus(303);
    assertThat(publicPage()).hasStatusOk();
    assertThat(get(maria, "/today")).bodyText().doesNotContain("Visitors do not see you now");
  }

  @Test
  void whoever_is_never_shown_in_their_role_is_promised_nothing() {
    post(ada, "/role", Map.of("role", "PEER_EDUCATOR"));

    assertThat(get(maria, "/profile/preview"))
        .bodyText()
        .contains("Only peer specialists are shown in public", "through your program")
        .doesNotContain("As soon as this is settled");
    assertThat(get(maria, "/profile"))
        .bodyText()
        .contains("Only peer specialists are shown in public")
        .doesNotContain("Show me to anyone who looks for a peer");
  }

  @Test
  void a_reason_is_asked_for_beside_its_field() {
    assertThat(hold(ada, "  ")).hasStatus(422).bodyText().contains("Write why, so that they know.");
    assertThat(hold(ada, "x".repeat(501))).hasStatus(422).bodyText().contains("x".repeat(501));
    assertThat(publicPage()).hasStatusOk();
  }

  @Test
  void nobody_but_her_own_managers_can() {
    assertThat(hold(towns.found().manager("Eve"), "Because.")).hasStatus(404);
    assertThat(hold(town.specialist("Rosa"), "Because.")).hasStatus(404);
    assertThat(publicPage()).hasStatusOk();
  }

  private MvcTestResult publicPage() {
    return mvc.get().uri("/peers/" + maria.specialist()).exchange();
  }

  private MvcTestResult hold(Viewer who, String why) {
    return post(who, "/listing/hold", Map.of("why", why));
  }

  private MvcTestResult get(Viewer who, String path) {
    return mvc.get().uri(path).with(signedIn.as(who)).exchange();
  }

  private MvcTestResult post(Viewer who, String path, Map<String, String> fields) {
    var request = mvc.post().uri("/team/" + maria.specialist() + path).with(signedIn.as(who));
    fields.forEach(request::param);
    return request.exchange();
  }
}
