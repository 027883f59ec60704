package org.beenthere.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// The quick search finds and counts whom the rules, read one by one, find and count.
class FinderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Point HERE = new Point(36.16, -86.78);
  private static final Place NASHVILLE = new Place("here", null, "Here", "US-TN", "US", HERE);

  @Property(tries = 400)
  void the_page_holds_whom_the_rules_let_in_in_their_order(
      @ForAll @Size(max = 40) List<@net.jqwik.api.From("listings") Listing> listings,
      @ForAll("wishes") Wish wish,
      @ForAll boolean placed,
      @ForAll @IntRange(min = 1, max = 50) int size) {
    var place = placed ? NASHVILLE : null;
    var expected =
        listings.stream()
            .filter(one -> reached(one, placed) && fits(one, wish, placed))
            .map(one -> hit(one, placed))
            .sorted(
                Comparator.comparingLong(Finder.Hit::rank).thenComparing(Finder.Hit::specialist))
            .toList();

    var found = Finder.find(shelved(listings), wish, place, "US", TODAY, size);

    assertThat(found.page().stream().map(Finder.Hit::specialist))
        .containsExactlyElementsOf(
            expected.stream().limit(size).map(Finder.Hit::specialist).toList());
    assertThat(found.facets().people()).isEqualTo(expected.size());
  }

  @Property(tries = 200)
  void page_after_page_shows_everybody_once(
      @ForAll @Size(max = 40) List<@net.jqwik.api.From("listings") Listing> listings) {
    var all = Finder.find(shelved(listings), Wish.ANYBODY, NASHVILLE, "US", TODAY, 100).page();
    var walked = new ArrayList<Finder.Hit>();
    var wish = Wish.ANYBODY;
    while (true) {
      var page = Finder.find(shelved(listings), wish, NASHVILLE, "US", TODAY, 7).page();
      if (page.isEmpty()) {
        break;
      }
      walked.addAll(page);
      var last = page.getLast();
      wish = wish.after(new SpecialistId(last.specialist()));
    }
    assertThat(walked).isEqualTo(all);
  }

  @Property(tries = 200)
  void the_number_beside_a_filter_is_how_many_it_would_show(
      @ForAll @Size(max = 40) List<@net.jqwik.api.From("listings") Listing> listings,
      @ForAll("wishes") Wish wish) {
    var facets = Finder.find(shelved(listings), wish, NASHVILLE, "US", TODAY, 5).facets();

    for (var experience : Experience.values()) {
      assertThat(facets.experiences().getOrDefault(experience, 0L))
          .isEqualTo(people(listings, wish.withExperience(experience)));
    }
    for (var way : Way.values()) {
      assertThat(facets.ways().getOrDefault(way, 0L))
          .isEqualTo(people(listings, wish.withWay(way)));
    }
    for (var community : Community.values()) {
      assertThat(facets.communities().getOrDefault(community, 0L))
          .isEqualTo(people(listings, wish.withCommunity(community)));
    }
    for (var part : WeekPart.ALL) {
      assertThat(facets.times().getOrDefault(part, 0L))
          .isEqualTo(people(listings, wish.when(part)));
    }
    for (var language : List.of("en", "es", "ase")) {
      assertThat(facets.languages().getOrDefault(language, 0L))
          .isEqualTo(people(listings, wish.withLanguage(language)));
    }
  }

  @Property(tries = 200)
  void whoever_left_the_list_is_not_found_and_whoever_came_back_is_found_once(
      @ForAll @Size(min = 4, max = 40) List<@net.jqwik.api.From("listings") Listing> listings,
      @ForAll("wishes") Wish wish) {
    var leaving = listings.subList(0, listings.size() / 2);
    var coming = listings.subList(0, listings.size() / 4);
    var stock = shelved(listings);
    leaving.forEach(one -> stock.remove(one.specialist().value()));
    coming.forEach(stock::put);
    coming.forEach(stock::put);
    var there = new ArrayList<>(listings.subList(listings.size() / 2, listings.size()));
    there.addAll(coming);

    assertThat(Finder.find(stock, wish, NASHVILLE, "US", TODAY, 100))
        .isEqualTo(Finder.find(shelved(there), wish, NASHVILLE, "US", TODAY, 100));
    leaving.stream()
        .filter(one -> !coming.contains(one))
        .map(Listing::specialist)
        .forEach(gone ->
            assertThat(Finder.find(stock, wish.after(gone), NASHVILLE, "US", TODAY, 100))
                .as("a page after somebody who is gone, as after nobody who ever was")
                .isEqualTo(Finder.find(stock, wish, NASHVILLE, "US", TODAY, 100)));
  }

  private static long people(List<Listing> listings, Wish wish) {
    return Finder.find(shelved(listings), wish, NASHVILLE, "US", TODAY, 5).facets().people();
  }

  private static boolean reached(Listing one, boolean placed) {
    var met = met(one, placed);
    var ways = new ArrayList<>(one.ways());
    if (!met) {
      ways.remove(Way.IN_PERSON);
    }
    var country =
        one.country().equals("US")
            || placed && one.country().equals("CA") && ways.contains(Way.IN_PERSON);
    return one.isShownOn(TODAY) && country && (one.ways().isEmpty() || !ways.isEmpty());
  }

  private static boolean met(Listing one, boolean placed) {
    return placed && one.point() != null && HERE.to(one.point()).kilometres() <= one.meetsKm();
  }

  private static boolean fits(Listing one, Wish wish, boolean placed) {
    var met = met(one, placed);
    return (wish.experience() == null || one.experiences().contains(wish.experience()))
        && (wish.language().isEmpty() || one.languages().contains(wish.language()))
        && (wish.community() == null || one.serves().contains(wish.community()))
        && (wish.when() == null || one.free().contains(wish.when()))
        && (wish.way() == null
            || one.ways().contains(wish.way()) && (met || wish.way() != Way.IN_PERSON));
  }

  private static Finder.Hit hit(Listing one, boolean placed) {
    var burden = Fairness.burden(one.places(), one.placesFree());
    if (placed && one.point() == null) {
      return new Finder.Hit(
          one.specialist().value(), null, Fairness.rank(Fairness.SOMEWHERE, burden));
    }
    var km = placed ? HERE.to(one.point()).kilometres() : 0;
    return new Finder.Hit(one.specialist().value(), km, Fairness.rank(km * 1000, burden));
  }

  private static Stock shelved(List<Listing> listings) {
    var stock = new Stock();
    listings.forEach(stock::put);
    return stock;
  }

  @Provide
  Arbitrary<Wish> wishes() {
    return Combinators.combine(
            Arbitraries.of(Experience.class).injectNull(0.6),
            Arbitraries.of("", "en", "es", "ase"),
            Arbitraries.of(Way.class).injectNull(0.6),
            Arbitraries.of(Community.class).injectNull(0.7),
            Arbitraries.of(WeekPart.ALL).injectNull(0.7))
        .as((experience, language, way, community, when) ->
            new Wish("", "", experience, language, way, community, when, null));
  }

  @Provide
  Arbitrary<Listing> listings() {
    var places =
        Combinators.combine(
                Arbitraries.of("US", "US", "CA", "NL"),
                Arbitraries.doubles().between(-3, 3),
                Arbitraries.doubles().between(-3, 3),
                Arbitraries.integers().between(25, 300),
                Arbitraries.of(true, false, false, false))
            .as(Where::new);
    var shares =
        Combinators.combine(
                Arbitraries.of(Experience.class).set().ofMaxSize(3),
                Arbitraries.of("en", "es", "ase").set().ofMaxSize(2),
                Arbitraries.of(Way.class).set(),
                Arbitraries.of(Community.class).set().ofMaxSize(3),
                Arbitraries.of(WeekPart.ALL).set().ofMaxSize(4))
            .as(Shares::new);
    return Combinators.combine(
            places,
            shares,
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(-1, 0, 1).injectNull(0.5),
            Arbitraries.of(-1, 0, 400))
        .as(FinderTest::listing);
  }

  /// @param kept whether they keep their town
  private record Where(String country, double north, double east, int meetsKm, boolean kept) {}

  private record Shares(
      Set<Experience> experiences,
      Set<String> languages,
      Set<Way> ways,
      Set<Community> serves,
      Set<WeekPart> free) {}

  private static Listing listing(
      Where where, Shares shares, int free, Integer back, int certified) {
    return new Listing(
        OrganizationId.next(),
        new SpecialistId(UUID.randomUUID()),
        AccountId.next(),
        "Somebody",
        "",
        "",
        shares.experiences(),
        List.copyOf(shares.languages()),
        shares.ways(),
        shares.serves(),
        List.copyOf(shares.free()),
        "",
        where.kept() ? null : "Here",
        where.country(),
        where.kept() ? null : new Point(36.16 + where.north(), -86.78 + where.east()),
        where.kept() ? 0 : where.meetsKm(),
        12,
        free,
        back == null ? null : TODAY.plusDays(back),
        TODAY.plusDays(certified));
  }
}
