package org.beenthere.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One's own notices among twenty thousand of others: they stand on everybody's first page.
@InTheHouse
class NoticePlanTest {

  @Autowired Towns towns;
  @Autowired House house;
  @Autowired Clock clock;
  @Autowired Courier courier;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Town town;
  Viewer ada;
  Viewer jamie;

  @BeforeEach
  void twenty_thousand_notices() throws SQLException {
    town = towns.found();
    ada = town.manager("Ada");
    jamie = town.participant("Jamie");
    tell("gen_random_uuid()", 20_000, null, null);
    tell(":participant", 2, null, jamie.participant().value());
    tell(":participant", 3, ada.account().value(), null);
    try (var session = owner.getConnection();
        var statement = session.createStatement()) {
      statement.execute("vacuum analyze courier.message");
    }
  }

  @Test
  void are_found_by_whom_they_are_for() {
    assertThat(town.as(jamie, courier::notices)).hasSize(2);
    assertThat(town.as(ada, courier::notices)).hasSize(3);

    for (var viewer : new Viewer[] {ada, jamie}) {
      assertThat(
              town.as(
                  viewer,
                  () ->
                      database
                          .sql("explain (costs off) " + MessageTable.NOTICES)
                          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                          .query(String.class)
                          .list()))
          .anyMatch(line -> line.contains("notice_of_account"))
          .anyMatch(line -> line.contains("notice_of_participant"))
          .noneMatch(line -> line.contains("Seq Scan on message"));
    }
  }

  private void tell(String whom, int notices, @Nullable UUID account, @Nullable UUID participant) {
    house.inOrganization(
        town.id(),
        () ->
            database
                .sql(
                    """
                    insert into courier.message
                      (organization_id, id, owner, name, account_id, participant_id, channel,
                       language, occasion, path, zone, not_before, state)
                    select :organization, gen_random_uuid(), 'care/' || n, gen_random_uuid()::text,
                           cast(:account as uuid), cast(%s as uuid), 'INBOX', 'EN', 'NEWS', '/today',
                           'UTC', now() - interval '1 day', 'SENT'
                      from generate_series(1, :notices) n
                    """
                        .formatted(whom))
                .param("organization", town.id().value())
                .param("account", account)
                .param("participant", participant)
                .param("notices", notices)
                .update());
  }
}
