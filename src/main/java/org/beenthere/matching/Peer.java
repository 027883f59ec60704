package org.beenthere.matching;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// A specialist who could be proposed, as far as it matters here.
///
/// @param programs in which programs their role and certificate let them walk with people today
/// @param languages what they speak or sign
/// @param at where they work from, or null when it is not known
/// @param reachKm how far they travel
/// @param places how many people they walk with at a time
/// @param load how many places are taken, or promised to people who chose them
/// @param serves whom they are there for in particular
/// @param free when they are usually free; empty when they did not say
/// @param gender what they say of their gender to the program, or null
/// @param notTaken what they do not walk with people through
/// @param here whether they take part today
record Peer(
    SpecialistId id,
    Set<UUID> programs,
    Set<Experience> experiences,
    List<String> languages,
    Set<Way> ways,
    @Nullable Point at,
    int reachKm,
    int places,
    int load,
    Set<Community> serves,
    List<WeekPart> free,
    @Nullable Gender gender,
    Set<Experience> notTaken,
    boolean here) {

  int room() {
    return Math.max(0, places - load);
  }

  /// What nothing else makes up for, whoever looks: a role that may, here, and with a free place.
  boolean mayBeProposed() {
    return !programs.isEmpty() && here && room() > 0;
  }
}
