package org.beenthere.pairings;

import java.util.Map;
import org.beenthere.specialists.Specialist;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// What walking with people takes of the specialists of an organization. For how many more they
/// have room is said here and nowhere else, so that matching, the directory and openings agree.
///
/// @param taken of each specialist who walks with anybody
/// @param each how many minutes of a week somebody new takes
public record Loads(Map<SpecialistId, Load> taken, int each) {

  public Load of(SpecialistId specialist) {
    return taken.getOrDefault(specialist, Load.NONE);
  }

  /// For how many more people somebody has room: by their places, and by their hours where they set
  /// any. The smaller of the two counts.
  public int free(Specialist one) {
    var byPlaces = Math.max(0, one.places() - of(one.id()).places());
    var hours = hours(one);
    return hours == null ? byPlaces : Math.min(byPlaces, hours.people());
  }

  /// The hours of somebody, or null when only their places are counted.
  public @Nullable Hours hours(Specialist one) {
    var has = one.terms().hours();
    return has == null ? null : new Hours(has * 60, of(one.id()).minutes(), each);
  }

  /// Whether it is hours that stand in the way, while there is a place.
  public boolean lacksHours(Specialist one) {
    return free(one) == 0 && one.places() > of(one.id()).places();
  }
}
