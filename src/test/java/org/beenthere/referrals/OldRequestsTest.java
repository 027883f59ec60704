package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.TestTime;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.access.Accounts;
import org.beenthere.access.SealedWords;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What is kept of a request, and for how long.
@InTheHouse
class OldRequestsTest {

  @Autowired MockMvcTester mvc;
  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired TestTime time;
  @Autowired Guest guest;
  @Autowired Referrals referrals;
  @Autowired Reception reception;
  @Autowired OldRequests old;
  @Autowired Accounts accounts;
  @Autowired SealedWords sealedWords;
  @Autowired House house;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  Town town;
  Viewer ada;

  @BeforeEach
  void a_town_with_a_manager() {
    town = towns.found();
    ada = town.manager("Ada");
  }

  @Test
  void a_restart_between_two_taps_loses_no_code_words() {
    var form = UUID.randomUUID();
    var first = reception.receive(town.id(), sam(), form);

    var afterRestart = new Reception(referrals, accounts, sealedWords, house, clock);

    assertThat(afterRestart.receive(town.id(), sam(), form)).isEqualTo(first);
  }

  @Test
  void whoever_steals_the_database_reads_no_code_words() {
    var words = reception.receive(town.id(), sam(), UUID.randomUUID());

    var kept = kept("sealed_words", byte[].class);
    assertThat(kept).isNotEmpty();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain(words.codeName())
        .doesNotContain(words.passPhrase());
  }

  @Test
  void after_ten_minutes_they_are_neither_shown_nor_kept() {
    var form = UUID.randomUUID();
    reception.receive(town.id(), sam(), form);

    time.forward(Duration.ofMinutes(11));

    assertThatThrownBy(() -> reception.receive(town.id(), sam(), form)).isInstanceOf(Refusal.class);
    old.forget();
    assertThat(count("sealed_words is not null")).isZero();
  }

  @Test
  void thirteen_months_after_a_no_only_the_count_and_the_reason_are_left() {
    var kim = guest.asks(town, "Kim");
    var lou = guest.asks(town, "Lou");
    town.does(ada, () -> referrals.decline(kim.request(), DeclineReason.NO_ROOM, ada));

    time.forward(Duration.ofDays(390));
    old.forget();
    assertThat(count("called = 'Kim'")).isEqualTo(1);

    time.forward(Duration.ofDays(10));
    old.forget();
    assertThat(count("called = 'Kim'")).isZero();
    assertThat(count("state = 'FORGOTTEN' and answer_reason = 'NO_ROOM' and account_id is null"))
        .isEqualTo(1);
    assertThat(mvc.get().uri("/requests/" + kim.request()).with(signedIn.as(ada))).hasStatus(404);
    assertThat(mvc.get().uri("/requests/" + lou.request()).with(signedIn.as(ada))).hasStatusOk();
    assertThat(mvc.get().uri("/today").with(signedIn.as(kim.viewer()))).hasStatus(404);
  }

  private static AskForSupport sam() {
    return new AskForSupport(
        "Sam",
        Language.EN,
        "",
        null,
        Set.of(),
        Set.of(),
        PeerWish.NONE,
        SafeContact.INBOX_ONLY,
        Home.UNKNOWN);
  }

  private <T> T kept(String column, Class<T> type) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql("select " + column + " from referrals.request where organization_id = :town")
                .param("town", town.id().value())
                .query(type)
                .single());
  }

  private long count(String which) {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    "select count(*) from referrals.request where organization_id = :town and "
                        + which)
                .param("town", town.id().value())
                .query(Long.class)
                .single());
  }
}
