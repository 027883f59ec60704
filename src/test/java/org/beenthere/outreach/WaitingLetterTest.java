package org.beenthere.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Letters say that something waits, and nothing of who, what or which.
@InTheHouse
class WaitingLetterTest {

  @Autowired Towns towns;
  @Autowired Stranger stranger;
  @Autowired Conversations conversations;
  @Autowired House house;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  Viewer maria;

  @BeforeEach
  void a_town_with_addresses() {
    town = towns.found();
    ada = town.manager("Ada");
    maria = Stranger.peer(town, "Maria");
    withAddress(ada, "ada@example.org");
    withAddress(maria, "maria@example.org");
  }

  @Test
  void the_specialist_gets_one_however_much_is_said_within_the_hour() {
    var begun = stranger.writes(town, maria, "The quagga walks at noon");
    conversations.say(begun.ticket(), "And again", UUID.randomUUID());

    assertThat(letters()).hasSize(1).first().asString().contains("maria@example.org", "NEWS");
    assertThat(letters().toString())
        .doesNotContain("quagga", "Blue", begun.ticket().conversation().toString());
  }

  @Test
  void danger_is_told_to_the_managers_too() {
    stranger.writes(town, maria, "I want to die");

    assertThat(letters()).hasSize(2).anyMatch(one -> one.contains("ada@example.org"));
    assertThat(letters().toString()).doesNotContain("die");
  }

  @Test
  void what_is_for_whoever_is_free_is_told_to_those_who_are() {
    var rosa = Stranger.peer(town, "Rosa");
    withAddress(rosa, "rosa@example.org");
    stranger.writesToWhoever(town, "Hello");

    assertThat(letters()).hasSize(2).noneMatch(one -> one.contains("ada@example.org"));
  }

  private List<String> letters() {
    return house.as(
        Asking.houseOf(town.id()),
        () ->
            database
                .sql(
                    """
                    select to_jsonb(m)::text from courier.message m
                     where organization_id = :town and channel = 'EMAIL'
                    """)
                .param("town", town.id().value())
                .query(String.class)
                .list());
  }

  private void withAddress(Viewer viewer, String address) {
    house.as(
        Asking.DOOR,
        () ->
            database
                .sql("update access.account set email = :address where id = :account")
                .param("address", address)
                .param("account", viewer.account().value())
                .update());
  }
}
