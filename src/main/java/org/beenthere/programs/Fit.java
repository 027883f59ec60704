package org.beenthere.programs;

import java.util.List;
import org.beenthere.programs.Verdict.Says;

/// Whether a program is for somebody, rule by rule.
public record Fit(List<Verdict> verdicts) {

  public Fit {
    verdicts = List.copyOf(verdicts);
  }

  /// Whether nothing they said speaks against it.
  public boolean isPossible() {
    return verdicts.stream().noneMatch(one -> one.says() == Says.NOT);
  }

  /// Whether it is for them without another question.
  public boolean isSure() {
    return verdicts.stream().allMatch(one -> one.says() == Says.FITS || one.says() == Says.TOLD);
  }

  /// The rules that say so.
  public List<Rule> that(Says says) {
    return verdicts.stream().filter(one -> one.says() == says).map(Verdict::rule).toList();
  }
}
