package org.beenthere.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Which rules of payers a plan keeps to.
class PlanRuleTest {

  private static final Instant SIGNED = Instant.parse("2031-01-15T10:00:00Z");

  /// Whatever is added or ended after a plan was signed, its own next look stays where it was.
  @Property
  void a_plan_keeps_to_what_held_when_it_was_signed(@ForAll long seed) {
    var random = new Random(seed);
    var before = rules(random, SIGNED.minusSeconds(1_000));
    int days = PlanRule.reviewDays(PlanRule.held(before, SIGNED));

    var later = new ArrayList<PlanRule>();
    for (var rule : before) {
      later.add(rule.endedAt() == null && random.nextBoolean() ? ended(rule, random) : rule);
    }
    later.addAll(rules(random, SIGNED.plusSeconds(1)));
    assertThat(PlanRule.reviewDays(PlanRule.held(later, SIGNED))).isEqualTo(days);
  }

  @Property
  void of_several_the_strictest_counts_and_never_more_than_the_rule_allows(@ForAll long seed) {
    var held = PlanRule.held(rules(new Random(seed), SIGNED.minusSeconds(5)), SIGNED);
    assertThat(held)
        .allSatisfy(
            rule -> assertThat(PlanRule.reviewDays(held)).isLessThanOrEqualTo(rule.reviewDays()));
    assertThat(PlanRule.reviewDays(List.of())).isEqualTo(90);
  }

  private static List<PlanRule> rules(Random random, Instant since) {
    var rules = new ArrayList<PlanRule>();
    for (int i = random.nextInt(5); i > 0; i--) {
      var ended = random.nextInt(4) == 0 ? since.plusSeconds(random.nextInt(500)) : null;
      rules.add(
          new PlanRule(
              UUID.randomUUID(),
              "A payer",
              7 + random.nextInt(174),
              null,
              null,
              null,
              "",
              since,
              ended));
    }
    return rules;
  }

  private static PlanRule ended(PlanRule rule, Random random) {
    return new PlanRule(
        rule.id(),
        rule.called(),
        rule.reviewDays(),
        null,
        null,
        null,
        "",
        rule.since(),
        SIGNED.plusSeconds(1 + random.nextInt(500)));
  }
}
