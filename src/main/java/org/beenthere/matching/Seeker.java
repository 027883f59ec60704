package org.beenthere.matching;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.beenthere.participants.PeerWish;
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
/// @param program which program they belong to, or null for any
/// @param wish what kind of peer they asked for
/// @param wished the peer they asked for by name, or null
/// @param before with whom they walked before, and parted as friends
/// @param apart who is out of the question: one of the two said so, or the peer knows them
///   privately. Which of these it is is not known here, so that it cannot be told (ADR 120).
record Seeker(
    ParticipantId id,
    String language,
    Set<Experience> experiences,
    Set<Way> ways,
    @Nullable Point at,
    @Nullable UUID program,
    PeerWish wish,
    @Nullable SpecialistId wished,
    Set<SpecialistId> before,
    Set<SpecialistId> apart) {

  /// The same, with these out of the question too.
  Seeker without(Collection<SpecialistId> more) {
    if (more.isEmpty()) {
      return this;
    }
    var all = new HashSet<>(apart);
    all.addAll(more);
    return new Seeker(
        id, language, experiences, ways, at, program, wish, wished, before, Set.copyOf(all));
  }
}
