package org.beenthere.consent;

import java.time.Instant;
import java.util.Set;

/// One line of the ledger: what was told, to whom, what for.
///
/// @param by who told it, or empty when it was us
/// @param notice which statement of 42 CFR 2.32 went with it
/// @param way by which it left
public record Disclosure(
    ConsentId consent,
    Instant at,
    String by,
    String recipient,
    Set<Information> information,
    Set<Purpose> purposes,
    String notice,
    WayOut way) {}
