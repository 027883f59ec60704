package org.beenthere.programs;

/// How one rule stands with one person.
public record Verdict(Rule rule, Says says) {

  /// What a rule says.
  public enum Says {
    FITS,
    /// They did not say; we will ask, and it does not count against them.
    ASK,
    /// Nothing to judge: it is told to everybody.
    TOLD,
    NOT;

    static Says of(boolean fits) {
      return fits ? FITS : NOT;
    }
  }
}
