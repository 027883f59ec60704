package org.beenthere.directory;

import java.util.EnumSet;
import java.util.Set;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.places.Point;
import org.beenthere.specialists.Audience;
import org.beenthere.specialists.Specialist;

/// May this specialist be found in public, and with what? Pure: everything it weighs is handed to
/// it. A break does not unlist; it only says from which day on they are shown again.
final class ListingRules {

  /// How far somebody may come to a specialist who does not travel, in kilometres: as far as one
  /// goes to a center in the next town.
  static final int COMES_KM = 25;

  sealed interface Answer {
    record Listed(Listing listing) implements Answer {}

    record Unlisted(Set<ListingHurdle> hurdles) implements Answer {}
  }

  /// @param load how many people they walk with now
  static Answer judge(Specialist all, Standing standing, int load) {
    var one = all.seenBy(Audience.EVERYBODY);
    var hurdles = hurdles(one, standing);
    var base = one.base();
    if (hurdles.isEmpty()
        && standing instanceof Certified certified
        && base.place() != null
        && base.country() != null
        && base.latitude() != null
        && base.longitude() != null) {
      return new Answer.Listed(
          new Listing(
              one.organization(),
              one.id(),
              one.account(),
              one.called(),
              one.words(),
              one.firstTalk(),
              one.experiences(),
              one.languages(),
              one.ways(),
              one.terms().serves(),
              one.terms().free(),
              one.terms().limits(),
              base.place(),
              base.country(),
              new Point(base.latitude(), base.longitude()),
              Math.max(base.reachKm(), COMES_KM),
              one.places(),
              Math.max(0, one.places() - load),
              one.pausedUntil(),
              certified.validUntil()));
    }
    return new Answer.Unlisted(hurdles);
  }

  private static Set<ListingHurdle> hurdles(Specialist one, Standing standing) {
    var hurdles = EnumSet.noneOf(ListingHurdle.class);
    var base = one.base();
    if (!one.listed()) {
      hurdles.add(ListingHurdle.NOT_WANTED);
    }
    if (!one.terms().role().mayBeListed()) {
      hurdles.add(ListingHurdle.OTHER_ROLE);
    }
    if (one.terms().heldWhy() != null) {
      hurdles.add(ListingHurdle.HELD);
    }
    if (!(standing instanceof Certified)) {
      hurdles.add(ListingHurdle.NOT_CERTIFIED);
    }
    if (base.place() == null
        || base.country() == null
        || base.latitude() == null
        || base.longitude() == null) {
      hurdles.add(ListingHurdle.NO_PLACE);
    }
    if (one.ways().isEmpty()) {
      hurdles.add(ListingHurdle.NO_WAY);
    }
    return hurdles;
  }

  private ListingRules() {}
}
