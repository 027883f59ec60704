package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.audit.Deed;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A manager certifies by hand, from the paper, in an empty house.
@InTheHouse
class CertificatePagesTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired Neighbors neighbors;
  @Autowired SignedIn signedIn;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer dee;
  LocalDate today;

  @BeforeEach
  void dee_works_here_and_has_no_certificate_on_file() {
    town = towns.found();
    ada = town.manager("Ada");
    dee = town.specialist("Dee");
    today = neighbors.today(town);
  }

  @Test
  void a_certificate_put_on_file_lets_visitors_find_them() {
    assertThat(visitorSees()).isFalse();
    assertThat(page("/team")).contains("href=\"/team/" + dee.specialist() + "\"");

    assertThat(sends("", certificate())).isEqualTo(303);

    assertThat(visitorSees()).isTrue();
    assertThat(page(theirs("")))
        .contains("Certified Peer Recovery Specialist · US-TN · TN-77", "A board", "Holds until");
  }

  @Test
  void a_certificate_sent_four_times_at_once_is_on_file_once() throws Exception {
    Callable<Integer> tap = () -> sends("", certificate());
    try (var taps = Executors.newFixedThreadPool(4)) {
      for (var answer : taps.invokeAll(List.of(tap, tap, tap, tap))) {
        assertThat(answer.get()).isEqualTo(303);
      }
    }

    assertThat(page(theirs("")).split("TN-77", -1)).hasSize(2);
    sends(path() + "/end", Map.of("since", today.toString()));
    assertThat(visitorSees()).isFalse();
    assertThat(sends("", certificate())).isEqualTo(303);
    assertThat(page(theirs("")).split("TN-77", -1)).hasSize(3);
  }

  @Test
  void on_hold_and_back_and_taken_back_for_good() {
    sends("", certificate());
    var path = path();

    assertThat(sends(path + "/hold", Map.of("since", today.toString()))).isEqualTo(303);
    assertThat(visitorSees()).isFalse();
    assertThat(page(theirs(""))).contains("On hold since");
    assertThat(sends(path + "/release", Map.of())).isEqualTo(303);
    assertThat(visitorSees()).isTrue();
    assertThat(sends(path + "/end", Map.of("since", today.toString()))).isEqualTo(303);
    assertThat(visitorSees()).isFalse();
    assertThat(page(theirs(""))).contains("Taken back on").doesNotContain("/release");
    assertThat(sends(path + "/release", Map.of())).isEqualTo(404);
  }

  @Test
  void a_day_that_does_not_exist_ends_nothing() {
    sends("", certificate());
    var path = path();

    for (var end : List.of("/hold", "/end")) {
      var answer =
          mvc.post()
              .uri(theirs(path + end))
              .param("since", "2026-02-30")
              .with(signedIn.as(ada))
              .exchange();
      assertThat(answer).hasStatus(422);
      assertThat(text(answer.getResponse().getContentAsByteArray()))
          .contains("Choose a day that exists.", "<details open");
    }
    assertThat(visitorSees()).isTrue();
  }

  @Test
  void the_trail_remembers_who_did_it() {
    sends("", certificate());
    sends(path() + "/hold", Map.of());

    assertThat(deeds()).containsExactly(Deed.ADD + " credential", Deed.CHANGE + " credential");
  }

  @Test
  void what_is_missing_is_asked_for_and_nothing_typed_is_lost() {
    var answer =
        mvc.post()
            .uri(theirs(""))
            .param("title", "Certified Peer Recovery Specialist")
            .param("grantedOn", "2026-02-30")
            .with(signedIn.as(ada))
            .exchange();

    assertThat(answer).hasStatus(422);
    assertThat(text(answer.getResponse().getContentAsByteArray()))
        .contains("Write who granted the certificate.", "Choose a day that exists.")
        .contains("value=\"Certified Peer Recovery Specialist\"");
  }

  @Test
  void a_certificate_is_changed_on_its_holders_page_and_nowhere_else() {
    sends("", certificate());
    var rosa = town.specialist("Rosa").specialist();
    var path = path();

    assertThat(mvc.post().uri("/team/" + rosa + path + "/hold").with(signedIn.as(ada)))
        .hasStatus(404);
    assertThat(mvc.get().uri(theirs("")).with(signedIn.as(dee))).hasStatus(404);
  }

  private Map<String, String> certificate() {
    return Map.of(
        "title", "Certified Peer Recovery Specialist",
        "jurisdiction", "US-TN",
        "number", "TN-77",
        "issuer", "A board",
        "grantedOn", today.minusMonths(2).toString(),
        "validUntil", today.plusYears(2).toString());
  }

  private int sends(String path, Map<String, String> form) {
    var request = mvc.post().uri(theirs(path)).with(signedIn.as(ada));
    form.forEach(request::param);
    return request.exchange().getResponse().getStatus();
  }

  private String path() {
    return page(theirs("")).replaceAll("(?s).*?(/certificates/[0-9a-f-]{36})/.*", "$1");
  }

  private String theirs(String path) {
    return "/team/" + dee.specialist() + path;
  }

  private boolean visitorSees() {
    return mvc.get().uri("/peers/" + dee.specialist()).exchange().getResponse().getStatus() == 200;
  }

  private List<String> deeds() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select deed || ' ' || thing from audit.entry
                     where organization_id = :town and account_id = :ada and thing = 'credential'
                     order by number
                    """)
                .param("town", town.id().value())
                .param("ada", ada.account().value())
                .query(String.class)
                .list());
  }

  private String page(String path) {
    var answer = mvc.get().uri(path).with(signedIn.as(ada)).exchange();
    return text(answer.getResponse().getContentAsByteArray());
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
