package org.beenthere.consent;

/// The statement that goes with everything told under a permission (42 CFR 2.32(a)(2), as amended
/// 16 February 2024, 89 FR 12472). Federal text, in the language it was written in, never
/// paraphrased. `NOTICE.md` says what has to be checked against the official text.
public final class Part2Notice {

  /// Stored with each line of the ledger.
  public static final String VERSION = "42 CFR 2.32(a)(2), 2024";

  public static final String TEXT =
      "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

  private Part2Notice() {}
}
