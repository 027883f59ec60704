package org.beenthere.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who gives out which hat.
@InTheHouse
class StaffPagesTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester browser;
  @Autowired Staff staff;

  Town town;
  Viewer ines;

  @BeforeEach
  void a_town_with_an_administrator() {
    town = towns.found();
    ines = town.administrator("Ines");
  }

  @Test
  void an_administrator_makes_a_manager() {
    assertThat(join("ada-" + town.id(), "MANAGER")).hasStatus(303);
    assertThat(hats()).containsExactlyInAnyOrder(Hat.ADMINISTRATOR, Hat.MANAGER);
  }

  @Test
  void a_hat_that_is_not_given_out_here_is_refused_at_its_field() {
    for (var hat : List.of("SUPERVISOR", "SPECIALIST", "HOUSE", "")) {
      assertThat(join("ada-" + town.id(), hat))
          .hasStatus(422)
          .bodyText()
          .contains("Choose what they will do here.");
    }
    assertThat(hats()).containsExactly(Hat.ADMINISTRATOR);
  }

  @Test
  void what_has_an_at_sign_is_a_whole_address_or_refused() {
    assertThat(join("dw(comment)@example.org", "MANAGER"))
        .hasStatus(422)
        .bodyText()
        .contains("Write it like name@example.com.");
    assertThat(hats()).containsExactly(Hat.ADMINISTRATOR);
  }

  @Test
  void a_manager_makes_no_administrator_and_no_manager() {
    var ada = town.manager("Ada");
    for (var hat : List.of(Hat.ADMINISTRATOR, Hat.MANAGER)) {
      var ben = town.specialist("Ben" + hat.name().charAt(0));
      assertThatThrownBy(
              () -> town.does(ada, () -> staff.join(town.id(), ben.account(), hat, null)))
          .hasStackTraceContaining("row-level security");
    }
  }

  @Test
  void a_long_list_comes_in_pages_with_whoever_holds_most_keys_first() {
    for (var n = 0; n < 51; n++) {
      town.specialist("Peer" + n);
    }
    assertThat(page("/staff"))
        .bodyText()
        .containsSubsequence("Ines", "Peer0")
        .doesNotContain("Peer9<");
    assertThat(page("/staff")).bodyText().contains("href=\"/staff?from=51\" rel=\"next\"");
    assertThat(page("/staff?from=51")).bodyText().contains("Peer9<").doesNotContain("rel=\"next\"");
    assertThat(page("/staff?from=-1")).hasStatusOk();
  }

  private MvcTestResult page(String address) {
    return browser.get().uri(address).with(signedIn.as(ines)).exchange();
  }

  private MvcTestResult join(String signIn, String hat) {
    return browser
        .post()
        .uri("/staff")
        .with(signedIn.as(ines))
        .param("called", "Ada")
        .param("signIn", signIn)
        .param("hat", hat)
        .param("password", Town.PASSWORD)
        .exchange();
  }

  private List<Hat> hats() {
    return town.as(ines, () -> staff.of(town.id())).stream().map(StaffLine::hat).toList();
  }
}
