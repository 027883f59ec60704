package org.beenthere.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.beenthere.InTheHouse;
import org.beenthere.SignedIn;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.participants.SafeContact;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How somebody is reminded, and whose yes by text counts, is their word, whatever session asks.
@InTheHouse
class WishTest {

  @Autowired Towns towns;
  @Autowired SignedIn signedIn;
  @Autowired MockMvcTester mvc;
  @Autowired JdbcClient database;

  @Test
  void a_hostile_session_of_a_peer_or_a_manager_says_nothing_for_the_person() {
    var town = towns.found();
    var byText = SafeContact.Means.TEXT;
    var jamie =
        town.participant(
            "Jamie",
            Language.EN,
            new SafeContact(byText, "+16155550155", null, null, null, false, ""));
    var maria = town.specialist("Maria");
    town.pair(jamie, maria);
    var insert =
        """
        insert into appointments.wish (organization_id, participant_id, times, by, answers_from)
        values ('%s', '%s', '{}', 'HERE', %s)
        """;
    for (var who : List.of(maria, town.manager("Ada"))) {
      for (var number : List.of("null", "'+16155550199'")) {
        assertThatThrownBy(
                () -> sql(town, who, insert.formatted(town.id(), jamie.participant(), number)))
            .isInstanceOf(DataAccessException.class);
      }
    }

    assertThat(
            mvc.post()
                .uri("/my/meetings/reminders")
                .param("times", "DAY_BEFORE")
                .param("by", "TEXT")
                .param("answers", "true")
                .with(signedIn.as(jamie)))
        .hasStatus(303);
    for (var who : List.of(maria, town.manager("Kai"))) {
      for (var other : List.of("answers_from = '+16155550199'", "times = '{}'", "by = 'HERE'")) {
        assertThatThrownBy(() -> sql(town, who, "update appointments.wish set " + other))
            .as(other)
            .isInstanceOf(DataAccessException.class);
      }
    }
    assertThat(
            town.as(
                jamie,
                () ->
                    database.sql("select by from appointments.wish").query(String.class).single()))
        .isEqualTo("TEXT");
  }

  private int sql(Town town, Viewer who, String statement) {
    return town.as(who, () -> database.sql(statement).update());
  }
}
