package org.beenthere.directory;

import java.util.EnumSet;
import java.util.Set;
import org.beenthere.certification.Standing;
import org.beenthere.certification.Standing.Certified;
import org.beenthere.places.Point;
import org.beenthere.specialists.Audience;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialist.Base;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

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

  /// @param free for how many more people they have room
  static Answer judge(Specialist all, Standing standing, int free) {
    var one = all.seenBy(Audience.EVERYBODY);
    var hurdles = hurdles(one, standing);
    var base = one.base();
    if (hurdles.isEmpty()
        && standing instanceof Certified certified
        && base.country() instanceof String country) {
      var point = point(base);
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
              country,
              point,
              point == null ? 0 : Math.max(base.reachKm(), COMES_KM),
              one.places(),
              Math.min(one.places(), free),
              one.pausedUntil(),
              certified.validUntil()));
    }
    return new Answer.Unlisted(hurdles);
  }

  /// @param one as everybody sees them: what they keep is no hurdle
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
    var keepsTown = one.hides(Share.TOWN);
    if (base.country() == null || !keepsTown && (base.place() == null || point(base) == null)) {
      hurdles.add(ListingHurdle.NO_PLACE);
    }
    if (!one.hides(Share.WAYS)) {
      if (one.ways().isEmpty()) {
        hurdles.add(ListingHurdle.NO_WAY);
      } else if (keepsTown && one.ways().equals(Set.of(Way.IN_PERSON))) {
        hurdles.add(ListingHurdle.ONLY_IN_PERSON);
      }
    }
    return hurdles;
  }

  private static @Nullable Point point(Base base) {
    return base.latitude() == null || base.longitude() == null
        ? null
        : new Point(base.latitude(), base.longitude());
  }

  private ListingRules() {}
}
