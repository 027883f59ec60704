package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.Hat;

/// That somebody wrote in a part of a plan.
///
/// @param part the name of the [Part]
public record Writing(String part, Hat role, Instant at) {}
