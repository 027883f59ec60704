package org.beenthere.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.beenthere.pairings.Hours;
import org.beenthere.places.Point;
import org.beenthere.specialists.Specialist;
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
/// @param languages what they speak or sign, as far as they say so to the program; as all that
///   follows
/// @param at where they work from, or null when they do not say
/// @param reachKm how far they travel
/// @param places how many people they walk with at a time
/// @param load how many places are taken, or promised to people who chose them
/// @param hours what is left of their hours in the same way, or null when they set none
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
    @Nullable Hours hours,
    Set<Community> serves,
    List<WeekPart> free,
    @Nullable Gender gender,
    Set<Experience> notTaken,
    boolean here) {

  static Peer of(
      Specialist one,
      LocalDate today,
      Set<UUID> programs,
      int load,
      @Nullable Hours hours,
      Set<Experience> notTaken) {
    var base = one.base();
    return new Peer(
        one.id(),
        programs,
        one.experiences(),
        one.languages(),
        one.ways(),
        base.latitude() == null || base.longitude() == null
            ? null
            : new Point(base.latitude(), base.longitude()),
        base.reachKm(),
        one.places(),
        load,
        hours,
        one.terms().serves(),
        one.terms().free(),
        one.terms().gender(),
        notTaken,
        one.isHereOn(today));
  }

  /// For how many more people there is room: the smaller of what places and hours let.
  int room() {
    var byPlaces = Math.max(0, places - load);
    return hours == null ? byPlaces : Math.min(byPlaces, hours.people());
  }

  /// Whether it is hours that stand in the way, while there is a place.
  boolean lacksHours() {
    return room() == 0 && load < places;
  }

  /// What keeps them from being proposed to anybody today and may be said to a manager, as the name
  /// of a [Limit]; empty when nothing does.
  String closedBy() {
    if (programs.isEmpty()) {
      return new Limit.NotInThatRole().key();
    }
    return here ? "" : new Limit.Away().key();
  }

  /// What nothing else makes up for, whoever looks: a role that may, here, and with room.
  boolean mayBeProposed() {
    return !programs.isEmpty() && here && room() > 0;
  }
}
