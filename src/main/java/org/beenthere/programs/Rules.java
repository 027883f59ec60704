package org.beenthere.programs;

import java.util.List;

/// All that a program asks of whoever wants to come, one rule of a kind. A program without rules is
/// for everybody.
public record Rules(List<Rule> all) {

  public static final Rules NONE = new Rules(List.of());

  public Rules {
    all = List.copyOf(all);
  }

  /// How each rule stands with somebody. Pure: the same answers always get the same verdicts.
  public Fit judge(Answers answers) {
    return new Fit(all.stream().map(rule -> new Verdict(rule, rule.judge(answers))).toList());
  }
}
