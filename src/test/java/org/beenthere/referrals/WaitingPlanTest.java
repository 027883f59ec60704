package org.beenthere.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.programs.Programs;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The waiting list of an organization in which two thousand of twenty thousand requests wait, as a
/// manager asks it under row-level security.
@InTheHouse
class WaitingPlanTest {

  private static final String EXPLAIN = "explain (analyze, costs off) ";

  @Autowired Towns towns;
  @Autowired House house;
  @Autowired Programs programs;
  @Autowired WaitingLists lists;
  @Autowired JdbcClient database;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  Town town;
  Viewer ada;

  @BeforeEach
  void twenty_thousand_requests() throws SQLException {
    town = towns.found();
    ada = town.manager("Ada");
    house.as(
        Asking.DOOR,
        () ->
            database
                .sql(
                    """
                    insert into access.account (id, sign_in, called, language, opened_at)
                    select gen_random_uuid(), 'waits-' || :town || '-' || n, 'Waits', 'EN', now()
                      from generate_series(1, 2000) n
                    """)
                .param("town", town.id().value())
                .update());
    house.inOrganization(
        town.id(),
        () -> {
          database
              .sql(
                  """
                  insert into referrals.request
                    (organization_id, id, form, account_id, called, language, reach_by, received_at,
                     state)
                  select :town, gen_random_uuid(), gen_random_uuid(), id, 'Somebody', 'EN', 'INBOX',
                         now() - random() * interval '90 days', 'WAITING'
                    from access.account where sign_in like 'waits-' || :town || '-%'
                  """)
              .param("town", town.id().value())
              .update();
          database
              .sql(
                  """
                  insert into referrals.request
                    (organization_id, id, form, language, reach_by, received_at, state, answered_at)
                  select :town, gen_random_uuid(), gen_random_uuid(), 'EN', 'INBOX',
                         now() - interval '2 years', 'WITHDRAWN', now() - interval '1 year'
                    from generate_series(1, 18000)
                  """)
              .param("town", town.id().value())
              .update();
          database
              .sql(
                  """
                  insert into referrals.intake (organization_id, request_id, age, situations)
                  select organization_id, id, 20, '{SENT}' from referrals.request
                   where organization_id = :town and state = 'WAITING'
                  """)
              .param("town", town.id().value())
              .update();
        });
    try (var session = owner.getConnection();
        var statement = session.createStatement()) {
      statement.execute("vacuum analyze referrals.request, referrals.intake, referrals.move");
    }
  }

  @Test
  void those_who_wait_are_read_from_their_index_and_nobody_else() {
    var plan =
        town.as(
            ada,
            () ->
                database
                    .sql(EXPLAIN + WaitingTable.ALL)
                    .param("organization", town.id().value())
                    .query(String.class)
                    .list());

    assertThat(plan)
        .anyMatch(line -> line.contains("request_waiting"))
        .noneMatch(line -> line.contains("Seq Scan on request"));
  }

  @Test
  void a_list_of_two_thousand_is_put_in_order_whole() {
    var program = town.as(ada, () -> programs.of(town.id())).getFirst();

    var list = town.as(ada, () -> lists.of(town.id(), program));

    assertThat(list).hasSize(2000);
    assertThat(list.getLast().place()).isEqualTo(2000);
    assertThat(list).extracting(line -> line.who().receivedAt()).isSorted();
  }
}
