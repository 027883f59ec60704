package org.beenthere.matching;

import java.util.List;
import java.util.Set;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// A specialist who could be proposed, as far as it matters here.
///
/// @param languages what they speak or sign
/// @param at where they work from, or null when it is not known
/// @param reachKm how far they travel
/// @param places how many people they walk with at a time
/// @param load how many they walk with now, or were chosen by and have not answered
/// @param certified whether they are certified today
/// @param here whether they take part today
record Peer(
    SpecialistId id,
    Set<Experience> experiences,
    List<String> languages,
    Set<Way> ways,
    @Nullable Point at,
    int reachKm,
    int places,
    int load,
    boolean certified,
    boolean here) {

  int free() {
    return Math.max(0, places - load);
  }

  /// What nothing else makes up for: certified, here, and with a free place.
  boolean mayBeProposed() {
    return certified && here && free() > 0;
  }
}
