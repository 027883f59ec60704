package org.beenthere.matching;

import java.util.Set;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// Somebody who looks for a peer, as far as it matters here.
///
/// @param language ISO 639-1
/// @param at where they are, or null when they did not say
/// @param wished the peer they asked for by name, or null
record Seeker(
    ParticipantId id,
    String language,
    Set<Experience> experiences,
    Set<Way> ways,
    @Nullable Point at,
    @Nullable SpecialistId wished) {}
