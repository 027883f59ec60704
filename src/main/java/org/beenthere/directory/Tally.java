package org.beenthere.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.beenthere.directory.Sieve.Choice;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.roaringbitmap.RoaringBitmap;

/// Counts what stands beside the filters: whom each would show if it were chosen in place of what
/// is chosen of its kind.
final class Tally {

  private final Stock stock;
  private final Sieve sieve;

  Tally(Stock stock, Sieve sieve) {
    this.stock = stock;
    this.sieve = sieve;
  }

  /// @param near who is near and has room
  /// @param meeting who can be met in person
  Facets facets(RoaringBitmap near, RoaringBitmap meeting) {
    var all = sieve.all();
    return new Facets(
        all.getLongCardinality(),
        RoaringBitmap.andCardinality(all, near),
        count(
            Choice.EXPERIENCE,
            Arrays.asList(Experience.values()),
            one -> stock.experiences.of(one.ordinal())),
        languages(),
        count(
            Choice.WAY,
            Arrays.asList(Way.values()),
            way -> way == Way.IN_PERSON ? meeting : stock.ways.of(way.ordinal())),
        count(
            Choice.COMMUNITY,
            Arrays.asList(Community.values()),
            one -> stock.communities.of(one.ordinal())),
        count(Choice.TIME, WeekPart.ALL, one -> stock.times.of(one.number())));
  }

  private Map<String, Long> languages() {
    var codes = IntStream.range(0, stock.languages.size()).mapToObj(stock::language).toList();
    return count(Choice.LANGUAGE, codes, code -> stock.languages.of(stock.languageNumber(code)));
  }

  /// How many there are of each, without those of which there is nobody.
  private <T> Map<T, Long> count(
      Choice choice, Collection<T> things, Function<T, RoaringBitmap> those) {
    var among = sieve.without(choice);
    var counts = new HashMap<T, Long>();
    for (var thing : things) {
      var people = RoaringBitmap.andCardinality(among, those.apply(thing));
      if (people > 0) {
        counts.put(thing, (long) people);
      }
    }
    return counts;
  }
}
