package org.beenthere.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.courier.Wording.Chosen;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Notices on a person's own pages.
@InTheHouse
class NoticeTest {

  @Autowired Towns towns;
  @Autowired Courier courier;
  @Autowired House house;
  @Autowired Clock clock;
  @Autowired MockMvcTester mvc;
  @Autowired SignedIn signedIn;

  Town town;
  Viewer jamie;
  Viewer ada;

  @BeforeEach
  void a_town() {
    town = towns.found();
    jamie = town.participant("Jamie");
    ada = town.manager("Ada");
  }

  @Test
  void a_notice_is_there_as_soon_as_it_is_sent_and_gone_once_it_was_seen() {
    tell(jamie, "care/1", clock.instant());
    assertThat(today(jamie)).contains("Maria asks how you are", "Write when you like.");

    var notice = town.as(jamie, courier::notices).getFirst();
    assertThat(mvc.post().uri("/notices/" + notice.id() + "/seen").with(signedIn.as(jamie)))
        .hasStatus(303);
    assertThat(today(jamie)).doesNotContain("Maria asks how you are");
  }

  @Test
  void nobody_else_is_shown_it_and_nobody_else_marks_it() {
    tell(jamie, "care/2", clock.instant());
    var notice = town.as(jamie, courier::notices).getFirst();

    for (var other : new Viewer[] {ada, town.specialist("Maria"), town.participant("Sam")}) {
      assertThat(town.as(other, courier::notices)).isEmpty();
      town.does(other, () -> courier.seen(notice.id()));
    }
    assertThat(town.as(jamie, courier::notices)).hasSize(1);
  }

  @Test
  void what_is_for_the_participant_is_not_shown_under_another_hat_of_theirs() {
    tell(jamie, "care/3", clock.instant());
    var atWork =
        new Viewer(
            jamie.account(),
            Hat.SPECIALIST,
            town.id(),
            "Riverbend",
            java.util.UUID.randomUUID(),
            "Jamie",
            "US",
            "America/Chicago");

    assertThat(town.as(atWork, courier::notices)).isEmpty();
    assertThat(town.as(jamie, courier::notices)).hasSize(1);
  }

  @Test
  void a_notice_for_somebody_who_works_here() {
    tell(ada, "care/4", clock.instant());

    assertThat(town.as(ada, courier::notices)).hasSize(1);
    assertThat(today(ada)).contains("Maria asks how you are");
  }

  @Test
  void it_waits_for_its_time_and_disappears_when_it_is_stopped() {
    tell(jamie, "care/5", clock.instant().plus(Duration.ofDays(1)));
    assertThat(town.as(jamie, courier::notices)).isEmpty();

    tell(jamie, "care/6", clock.instant());
    town.does(ada, () -> courier.stop(town.id(), "care/6"));
    assertThat(town.as(jamie, courier::notices)).isEmpty();
  }

  private void tell(Viewer whom, String owner, Instant when) {
    house.inOrganization(
        town.id(),
        () ->
            courier.send(
                new Message(
                    town.id(),
                    owner,
                    "question",
                    Recipient.of(whom),
                    Route.INBOX,
                    new Chosen("Maria asks how you are", "Write when you like."),
                    "/today",
                    Language.EN,
                    when,
                    SafeHours.any(town.zone()))));
  }

  private String today(Viewer viewer) {
    var answer = mvc.get().uri("/today").with(signedIn.as(viewer)).exchange().getResponse();
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
