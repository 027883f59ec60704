package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;

/// That somebody signed a version of a plan.
///
/// @param revision the revision that was signed; it counts only for that one
/// @param role as whom: [Hat#PARTICIPANT] or [Hat#SPECIALIST]
/// @param sha256 of exactly what was shown, in lower-case hexadecimal
public record Signature(
    int number,
    int revision,
    Hat role,
    AccountId signer,
    String nameAsWritten,
    Instant signedAt,
    Language language,
    String shown,
    String sha256) {}
