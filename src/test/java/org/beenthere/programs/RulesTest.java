package org.beenthere.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.beenthere.places.Distance;
import org.beenthere.places.Point;
import org.beenthere.programs.Answers.At;
import org.beenthere.programs.Rule.Ages;
import org.beenthere.programs.Rule.ForWhom;
import org.beenthere.programs.Rule.Funding;
import org.beenthere.programs.Rule.Served;
import org.beenthere.programs.Rule.Spoken;
import org.beenthere.programs.Verdict.Says;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// For whom a program is, rule by rule.
class RulesTest {

  private static final Point NASHVILLE = new Point(36.1627, -86.7816);
  private static final Point MURFREESBORO = new Point(35.8456, -86.3903);

  private static final List<Rule> ALL =
      List.of(
          new Ages(18, 25),
          new Served(
              List.of(
                  new Area.Codes("Davidson County", List.of("372", "37013")),
                  new Area.Around("us-tn-nashville", "Nashville", NASHVILLE, Distance.ofMiles(10)),
                  new Area.Within("US-KY"))),
          new Spoken(Set.of(Language.EN, Language.ES)),
          new ForWhom(Set.of(Community.VETERANS)),
          new Funding(Map.of(Language.EN, "Free in Tennessee.")));

  @ParameterizedTest
  @CsvSource({"17, NOT", "18, FITS", "25, FITS", "26, NOT"})
  void ages_hold_with_both_ends(int age, Says says) {
    assertThat(new Ages(18, 25).judge(aged(age))).isEqualTo(says);
  }

  @Test
  void one_end_of_the_ages_may_be_open() {
    assertThat(new Ages(60, null).judge(aged(90))).isEqualTo(Says.FITS);
    assertThat(new Ages(null, 17).judge(aged(18))).isEqualTo(Says.NOT);
  }

  @Test
  void what_nobody_said_is_asked_and_excludes_nobody() {
    var fit = new Rules(ALL).judge(Answers.NONE);

    assertThat(fit.isPossible()).isTrue();
    assertThat(fit.isSure()).isFalse();
    assertThat(fit.that(Says.ASK)).hasSize(4);
    assertThat(fit.that(Says.NOT)).isEmpty();
  }

  @Test
  void any_of_the_places_served_is_enough() {
    var served = ALL.get(1);
    assertThat(served.judge(at(new At("37203", "US-TN", NASHVILLE)))).isEqualTo(Says.FITS);
    assertThat(served.judge(at(new At("42101", "US-KY", MURFREESBORO)))).isEqualTo(Says.FITS);
    assertThat(served.judge(at(new At("37130", "US-TN", MURFREESBORO)))).isEqualTo(Says.NOT);
  }

  @Test
  void a_town_without_a_code_is_asked_for_when_only_the_code_could_tell() {
    var served = new Served(List.of(new Area.Codes("Davidson County", List.of("372"))));
    assertThat(served.judge(at(new At(null, "US-TN", NASHVILLE)))).isEqualTo(Says.ASK);
  }

  @Test
  void whoever_says_to_none_of_them_they_belong_was_asked() {
    var rule = new ForWhom(Set.of(Community.VETERANS));
    assertThat(rule.judge(new Answers(null, At.UNKNOWN, null, Set.of()))).isEqualTo(Says.NOT);
    assertThat(rule.judge(Answers.NONE)).isEqualTo(Says.ASK);
  }

  @Test
  void what_the_money_allows_is_told_and_judged_by_a_person() {
    assertThat(ALL.getLast().judge(Answers.NONE)).isEqualTo(Says.TOLD);
  }

  @Test
  void every_rule_comes_out_of_its_row_as_it_went_in() {
    assertThat(ALL)
        .allSatisfy(rule ->
            assertThat(RuleText.read(RuleText.kind(rule), RuleText.write(rule))).isEqualTo(rule));
  }

  @Test
  void a_program_without_rules_is_for_everybody() {
    assertThat(Rules.NONE.judge(Answers.NONE).isSure()).isTrue();
  }

  private static Answers aged(int age) {
    return new Answers(age, At.UNKNOWN, null, null);
  }

  private static Answers at(At at) {
    return new Answers(null, at, null, null);
  }
}
