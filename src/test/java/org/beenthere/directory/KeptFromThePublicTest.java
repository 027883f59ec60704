package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.beenthere.certification.Standing;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.specialists.Post;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialist.Base;
import org.beenthere.specialists.Terms;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// Nothing about what is not shown can be inferred: somebody may be anything at all in what they
/// keep from the public, and what the public can see and find of them is the same to the last bit.
class KeptFromThePublicTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Standing CERTIFIED =
      new Standing.Certified("Peer", "US-TN", "A board", TODAY.plusYears(1));
  private static final OrganizationId TOWN = OrganizationId.next();
  private static final SpecialistId MARIA = SpecialistId.next();
  private static final AccountId ACCOUNT = AccountId.next();

  @Property(tries = 1000)
  void what_is_kept_changes_neither_the_listing_nor_any_search(
      @ForAll Random chance, @ForAll Set<Share> kept) {
    var one = somebody(chance, kept);
    var other = alike(one, somebody(chance, kept), kept);

    var shown = ListingRules.judge(one, CERTIFIED, 3);
    assertThat(ListingRules.judge(other, CERTIFIED, 3)).isEqualTo(shown);
    if (shown instanceof ListingRules.Answer.Listed(var listing)) {
      assertThat(listing.serves().isEmpty()).isEqualTo(kept.contains(Share.COMMUNITIES));
      if (kept.contains(Share.TOWN)) {
        mayBeAnywhere(listing, one);
      }
      if (kept.contains(Share.WAYS)) {
        assertThat(found(listing, Wish.ANYBODY, null).facets().people()).isEqualTo(1);
      }
    }
  }

  /// Found from next door, from far away and from nowhere alike.
  private static void mayBeAnywhere(Listing listing, Specialist one) {
    for (var way : Way.values()) {
      var wish = Wish.ANYBODY.withWay(way);
      var nextDoor = found(listing, wish, new Point(one.base().latitude(), one.base().longitude()));
      assertThat(nextDoor).isEqualTo(found(listing, wish, new Point(64.8, -147.7)));
      assertThat(nextDoor.facets().near()).isZero();
      assertThat(nextDoor.facets().people())
          .isEqualTo(found(listing, wish, null).facets().people());
      assertThat(nextDoor.page()).allSatisfy(hit -> assertThat(hit.km()).isNull());
    }
  }

  private static Finder.Found found(Listing listing, Wish wish, Point from) {
    var stock = new Stock();
    stock.put(listing);
    var place = from == null ? null : new Place("here", null, "Here", "US-TN", "US", from);
    return Finder.find(stock, wish, place, "US", TODAY, 10);
  }

  /// The same in all that everybody may see, and the other in all that is kept: a new thing to
  /// share needs a line here.
  private static Specialist alike(Specialist one, Specialist other, Set<Share> kept) {
    var base = one.base();
    var words = one.words();
    var firstTalk = one.firstTalk();
    var experiences = one.experiences();
    var languages = one.languages();
    var ways = one.ways();
    var serves = one.terms().serves();
    var free = one.terms().free();
    var limits = one.terms().limits();
    var gender = one.terms().gender();
    for (var share : kept) {
      switch (share) {
        case WORDS -> words = other.words();
        case FIRST_TALK -> firstTalk = other.firstTalk();
        case EXPERIENCES -> experiences = other.experiences();
        case COMMUNITIES -> serves = other.terms().serves();
        case HOURS -> free = other.terms().free();
        case LIMITS -> limits = other.terms().limits();
        case LANGUAGES -> languages = other.languages();
        case TOWN -> base = other.base();
        case WAYS -> ways = other.ways();
        case GENDER -> gender = other.terms().gender();
      }
    }
    return specialist(
        words,
        firstTalk,
        experiences,
        languages,
        ways,
        base,
        new Terms(Post.PEER_SPECIALIST, serves, free, limits, gender, null, null),
        kept);
  }

  private static Specialist somebody(Random chance, Set<Share> kept) {
    return specialist(
        "Words " + chance.nextInt(),
        "Talk " + chance.nextInt(),
        Set.of(one(chance, Experience.values())),
        List.of(chance.nextBoolean() ? "es" : "ase"),
        chance.nextBoolean()
            ? Set.of(one(chance, Way.values()))
            : EnumSet.of(Way.IN_PERSON, one(chance, Way.values())),
        new Base(
            "Town " + chance.nextInt(),
            "US",
            25 + 20 * chance.nextDouble(),
            -120 + 50 * chance.nextDouble(),
            50),
        new Terms(
            Post.PEER_SPECIALIST,
            Set.of(one(chance, Community.values())),
            List.of(WeekPart.ALL.get(chance.nextInt(WeekPart.ALL.size()))),
            "Limit " + chance.nextInt(),
            one(chance, Gender.values()),
            null,
            null),
        kept);
  }

  private static Specialist specialist(
      String words,
      String firstTalk,
      Set<Experience> experiences,
      List<String> languages,
      Set<Way> ways,
      Base base,
      Terms terms,
      Set<Share> kept) {
    var forEverybody = EnumSet.allOf(Share.class);
    forEverybody.removeAll(kept);
    return new Specialist(
        TOWN,
        MARIA,
        ACCOUNT,
        "Maria",
        words,
        firstTalk,
        experiences,
        languages,
        ways,
        base,
        12,
        terms,
        forEverybody,
        true,
        null,
        1);
  }

  private static <E> E one(Random chance, E[] all) {
    return all[chance.nextInt(all.length)];
  }
}
