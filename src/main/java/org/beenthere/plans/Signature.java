package org.beenthere.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// That somebody signed a version of a plan.
///
/// @param revision the revision that was signed; it counts only for that one
/// @param role as whom: [Hat#PARTICIPANT] or [Hat#SPECIALIST]
/// @param signer who pressed the button: who signed, or who wrote down what was signed on paper
/// @param drawing the name drawn by hand as an SVG path, or null
/// @param signedOn the day on the paper, or null when it was signed here
/// @param witness who saw it signed on paper, or null when it was signed here
/// @param sha256 of exactly what was shown, in lower-case hexadecimal
public record Signature(
    int number,
    int revision,
    Hat role,
    AccountId signer,
    String nameAsWritten,
    Method method,
    @Nullable String drawing,
    Instant signedAt,
    @Nullable LocalDate signedOn,
    @Nullable String witness,
    Language language,
    String shown,
    String sha256) {

  /// How it was given.
  public enum Method {
    TYPED,
    DRAWN,
    PAPER,
    /// Said aloud before a witness.
    SPOKEN
  }

  /// The witness, fit to stand within a sentence; empty when it was signed here.
  public String seenBy() {
    return witness == null ? "" : Names.within(witness);
  }
}
