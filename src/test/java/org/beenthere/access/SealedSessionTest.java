package org.beenthere.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What lies in the table of sessions tells nobody who is here, or what they had typed.
@InTheHouse
class SealedSessionTest {

  @Autowired Towns towns;
  @Autowired Accounts accounts;
  @Autowired House house;
  @Autowired JdbcClient database;
  @LocalServerPort int port;

  Town town;
  Viewer ada;
  Visit visit;

  @BeforeEach
  void ada_is_signed_in() {
    town = towns.found();
    ada = town.manager("Ada");
    visit = new Visit(port);
    visit.signIn(town.signIn("Ada"), Town.PASSWORD);
  }

  @Test
  void who_is_signed_in_cannot_be_read_in_the_database() {
    assertThat(attributes())
        .hasSizeGreaterThan(2)
        .allSatisfy(bytes ->
            assertThat(new String(bytes, UTF_8))
                .doesNotContain("beenthere")
                .doesNotContain("MANAGER")
                .doesNotContain(ada.account().toString()));
  }

  @Test
  void a_session_sealed_by_another_house_is_nobodys() {
    assertThat(visit.get("/today").status()).isEqualTo(200);

    asDoor(
        "update access.session_attributes set attribute_bytes = set_byte(attribute_bytes, 3,"
            + " 255 - get_byte(attribute_bytes, 3))");

    assertThat(visit.get("/today").location()).startsWith("/sign-in");
    visit.signIn(town.signIn("Ada"), Town.PASSWORD);
    assertThat(visit.get("/today").status()).isEqualTo(200);
  }

  private void asDoor(String change) {
    house.as(
        Asking.DOOR,
        () -> database.sql(change + " where " + MINE).param("account", account()).update());
  }

  private List<byte[]> attributes() {
    return house.as(
        Asking.DOOR,
        () ->
            database
                .sql("select attribute_bytes from access.session_attributes where " + MINE)
                .param("account", account())
                .query((row, number) -> row.getBytes(1))
                .list());
  }

  private static final String MINE =
      "session_primary_id in (select primary_id from access.session where principal_name ="
          + " :account)";

  private String account() {
    return ada.account().toString();
  }
}
