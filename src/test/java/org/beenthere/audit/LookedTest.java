package org.beenthere.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The page *Who looked at my record*.
@InTheHouse
class LookedTest {

  @Autowired Towns towns;
  @Autowired Trail trail;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer jamie;
  Viewer maria;

  @BeforeEach
  void jamie_walks_with_maria() {
    town = towns.found();
    jamie = town.participant("Jamie");
    maria = town.specialist("Maria");
    town.pair(jamie, maria);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | peer support specialist at Riverbend, read your plan.",
        "es | especialista en apoyo entre pares en Riverbend, leyó su plan.",
        "nl | ervaringsdeskundige bij Riverbend, bekeek je plan."
      })
  void a_look_is_told_in_the_readers_words(String language, String sentence) {
    town.does(maria, () -> trail.read(maria, jamie.participant(), "plan"));

    assertThat(mvc.get().uri("/my/looked?lang=" + language).with(signedIn.as(jamie)))
        .hasStatusOk()
        .bodyText()
        .contains(sentence);
  }

  @Test
  void the_menu_of_every_page_leads_there() {
    assertThat(page("/today")).contains("href=\"/my/looked\"").contains("Who looked");
    assertThat(page("/my/looked")).contains("href=\"/my/looked\" aria-current=\"page\"");
  }

  @Test
  void nobody_has_looked_yet() {
    assertThat(page("/my/looked")).contains("Nobody has looked at your record yet.");
  }

  @Test
  void ones_own_visits_are_told_on_request() {
    page("/my/looked");

    assertThat(page("/my/looked")).doesNotContain("You read");
    assertThat(page("/my/looked?own=true")).contains("You read this list.");
  }

  @Test
  void a_kind_of_record_that_has_no_word_is_still_told() {
    town.does(maria, () -> trail.read(maria, jamie.participant(), "zebra"));

    assertThat(page("/my/looked")).contains("read something in your record.");
  }

  @Test
  void what_others_looked_at_is_not_told() {
    var sam = town.participant("Sam");
    town.pair(sam, maria);
    town.does(maria, () -> trail.read(maria, sam.participant(), "plan"));

    assertThat(page("/my/looked")).contains("Nobody has looked at your record yet.");
  }

  @Test
  void a_long_list_goes_on_on_another_page() {
    town.does(
        maria,
        () -> {
          trail.read(maria, jamie.participant(), "crisisPlan");
          for (int i = 0; i < 50; i++) {
            trail.read(maria, jamie.participant(), "plan");
          }
        });

    var first = page("/my/looked");
    assertThat(first).doesNotContain("your crisis plan");
    var older = first.replaceAll("(?s).*(/my/looked\\?before=\\d+).*", "$1");
    assertThat(page(older)).contains("your crisis plan").doesNotContain("Older ones");
  }

  @Test
  void an_address_that_cannot_be_read_leads_nowhere() {
    assertThat(mvc.get().uri("/my/looked?before=yesterday").with(signedIn.as(jamie)))
        .hasStatus(404);
  }

  @Test
  void it_is_for_participants() {
    assertThat(mvc.get().uri("/my/looked").with(signedIn.as(maria))).hasStatus(404);
  }

  private String page(String path) {
    var answer = mvc.get().uri(path).with(signedIn.as(jamie)).exchange().getResponse();
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
