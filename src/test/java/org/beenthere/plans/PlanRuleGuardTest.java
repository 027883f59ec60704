package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.beenthere.InTheHouse;
import org.beenthere.Town;
import org.beenthere.Towns;
import org.beenthere.vocabulary.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a payer asks of plans holds from when it was said until it was ended, whoever opens a
/// console.
@InTheHouse
class PlanRuleGuardTest {

  private static final List<String> REFUSED = List.of("42501", "P0001");

  private static final String A_RULE =
      "insert into plans.plan_rule (organization_id, id, called, review_days, source, since, ended_at)"
          + " values (storage.organization(), gen_random_uuid(), 'Another payer', 30, '', ";

  @Autowired Towns towns;
  @Autowired PlanRules rules;
  @Autowired JdbcClient database;

  Town town;
  Viewer ada;
  PlanRule held;
  PlanRule ended;

  @BeforeEach
  void one_rule_holds_and_one_has_ended() {
    town = towns.found();
    ada = town.manager("Ada");
    held = add("A payer");
    ended = add("A former payer");
    town.does(ada, () -> rules.end(ada, ended.id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update plans.plan_rule set ended_at = null where ended_at is not null",
        "update plans.plan_rule set ended_at = storage.now() where ended_at is not null",
        "update plans.plan_rule set ended_at = storage.now() - interval '40 days' where ended_at is null",
        "update plans.plan_rule set since = since - interval '40 days'",
        "update plans.plan_rule set review_days = 180",
        "update plans.plan_rule set also_signs = 'CLINICIAN', also_within_days = 7",
        "delete from plans.plan_rule",
        "truncate plans.plan_rule cascade",
        "drop trigger a_rule_held_when_it_held on plans.plan_rule",
        "alter table plans.plan_rule disable trigger a_rule_held_when_it_held",
        A_RULE + "storage.now() - interval '40 days', null)",
        A_RULE + "storage.now(), storage.now())"
      })
  void what_held_stays_as_it_held(String hostile) {
    assertThatThrownBy(() -> town.does(ada, () -> database.sql(hostile).update()))
        .rootCause()
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isIn(REFUSED));
    assertThat(town.as(ada, () -> rules.all(town.id())))
        .singleElement()
        .satisfies(rule -> assertThat(rule.id()).isEqualTo(held.id()));
  }

  @Test
  void whoever_walks_with_people_and_another_house_touch_none() {
    var maria = town.specialist("Maria");
    var elsewhere = towns.found();
    var bo = elsewhere.manager("Bo");
    var end = "update plans.plan_rule set ended_at = storage.now() where ended_at is null";
    assertThat(town.as(maria, () -> database.sql(end).update())).isZero();
    assertThat(elsewhere.as(bo, () -> database.sql(end).update())).isZero();
    assertThatThrownBy(
            () -> town.does(maria, () -> database.sql(A_RULE + "storage.now(), null)").update()))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(town.as(ada, () -> rules.all(town.id()))).hasSize(1);
  }

  private PlanRule add(String payer) {
    var rule = new PlanRule(UUID.randomUUID(), payer, 60, null, null, null, "", null, null);
    town.does(ada, () -> rules.add(ada, rule));
    return rule;
  }
}
