package org.beenthere.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// What a search looks at of every listing. Numbers lie in rows, one behind the other; of whatever
/// is true or not there is a column, one bit for each listing, so that a search asks about many of
/// them at once. Not for several threads at once: the [Shelf] sees to that.
final class Stock {

  private final Map<UUID, Integer> places = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final Numbers countries = new Numbers();
  private final Numbers languageCodes = new Numbers();
  private final Vocabulary vocabulary = new Vocabulary();

  /// Who is shown on a day, as long as nothing changes.
  private final Map<Integer, RoaringBitmap> shown = new ConcurrentHashMap<>();

  private int size;
  private double farthest;

  // What stands at the same place of each row belongs to the same listing. Where nobody stands any
  // more, the last day that they are shown is before the first.
  UUID[] specialists = {};
  double[] x = {};
  double[] y = {};
  double[] z = {};
  double[] meets = {};
  int[] burden = {};
  private int[] from = {};
  private int[] until = {};
  private int[][] words = {};

  final Columns country = new Columns();
  final Columns experiences = new Columns();
  final Columns ways = new Columns();
  final Columns communities = new Columns();
  final Columns times = new Columns();
  final Columns languages = new Columns();
  final RoaringBitmap room = new RoaringBitmap();
  private final Columns saying = new Columns();

  /// By the number of a word of the house, such as "veterans": those beside whose names it stands.
  private final Map<Integer, List<Supplier<RoaringBitmap>>> labels = new HashMap<>();

  /// How many places of each row are in use or were.
  int size() {
    return size;
  }

  /// How far anybody here travels or ever did to meet; see [Direction#apart(double)].
  double farthest() {
    return farthest;
  }

  String language(int number) {
    return languageCodes.text(number);
  }

  /// @param code ISO 639; -1 when nobody speaks it
  int languageNumber(String code) {
    return languageCodes.numberOf(code);
  }

  /// Those who are in a country.
  ///
  /// @param code ISO 3166-1
  RoaringBitmap in(String code) {
    return country.of(countries.numberOf(code));
  }

  /// Those who are shown on a day. Read by several at once, and made anew after each change.
  ///
  /// @param day since 1970
  RoaringBitmap shownOn(int day) {
    return shown.computeIfAbsent(
        day,
        fresh -> {
          var those = new RoaringBitmap();
          for (int at = 0; at < size; at++) {
            if (from[at] <= day && day <= until[at]) {
              those.add(at);
            }
          }
          return those;
        });
  }

  /// Beside whom a text of the house stands on the page, so that whoever types it finds them.
  void label(String text, Supplier<RoaringBitmap> those) {
    for (var word : vocabulary.numbers(text)) {
      labels.computeIfAbsent(word, fresh -> new ArrayList<>()).add(those);
    }
  }

  private RoaringBitmap beside(int word) {
    var labelled = labels.get(word);
    if (labelled == null) {
      return saying.of(word);
    }
    var those = saying.of(word).clone();
    labelled.forEach(one -> those.or(one.get()));
    return those;
  }

  /// Those among some in whose listing something stands for each word that was typed.
  ///
  /// @param shown the only ones whose words are there at all
  RoaringBitmap saying(String typed, RoaringBitmap shown) {
    var those = shown;
    for (var meant :
        vocabulary.meant(typed, word -> RoaringBitmap.intersects(beside(word), shown))) {
      var saidIt = new RoaringBitmap();
      for (var word : meant) {
        saidIt.or(beside(word));
      }
      those = RoaringBitmap.and(those, saidIt);
    }
    return those;
  }

  void put(Listing listing) {
    remove(listing.specialist().value());
    var at = freePlace();
    shown.clear();
    places.put(listing.specialist().value(), at);
    var direction = listing.point() == null ? Direction.NOWHERE : Direction.of(listing.point());
    specialists[at] = listing.specialist().value();
    x[at] = direction.x();
    y[at] = direction.y();
    z[at] = direction.z();
    meets[at] = Direction.apart(listing.meetsKm());
    farthest = Math.max(farthest, meets[at]);
    burden[at] = Fairness.burden(listing.places(), listing.placesFree());
    from[at] = day(listing.backOn());
    until[at] = day(listing.certifiedUntil());
    country.set(countries.of(listing.country()), at);
    listing.experiences().forEach(one -> experiences.set(one.ordinal(), at));
    listing.ways().forEach(one -> ways.set(one.ordinal(), at));
    listing.serves().forEach(one -> communities.set(one.ordinal(), at));
    listing.free().forEach(one -> times.set(one.number(), at));
    listing.languages().forEach(one -> languages.set(languageCodes.of(one), at));
    if (listing.hasRoom()) {
      room.add(at);
    }
    words[at] =
        vocabulary.numbers(
            String.join(
                " ", listing.called(), listing.words(), listing.firstTalk(), listing.limits()));
    for (var word : words[at]) {
      saying.set(word, at);
    }
  }

  void remove(UUID specialist) {
    shown.clear();
    var at = places.remove(specialist);
    if (at != null) {
      clear(at);
      from[at] = Integer.MAX_VALUE;
      until[at] = Integer.MIN_VALUE;
      free.add(at);
    }
  }

  /// Where somebody stands who is shown that day, or -1: whoever is not is nowhere.
  int placeOf(UUID specialist, int day) {
    var at = places.getOrDefault(specialist, -1);
    return at >= 0 && from[at] <= day && day <= until[at] ? at : -1;
  }

  private void clear(int at) {
    country.clear(at);
    experiences.clear(at);
    ways.clear(at);
    communities.clear(at);
    times.clear(at);
    languages.clear(at);
    room.remove(at);
    for (var word : words[at]) {
      saying.clear(word, at);
    }
  }

  private int freePlace() {
    if (!free.isEmpty()) {
      return free.remove();
    }
    if (size == specialists.length) {
      grow(Math.max(64, size + size / 2));
    }
    return size++;
  }

  private void grow(int length) {
    specialists = Arrays.copyOf(specialists, length);
    x = Arrays.copyOf(x, length);
    y = Arrays.copyOf(y, length);
    z = Arrays.copyOf(z, length);
    meets = Arrays.copyOf(meets, length);
    burden = Arrays.copyOf(burden, length);
    from = Arrays.copyOf(from, length);
    until = Arrays.copyOf(until, length);
    words = Arrays.copyOf(words, length);
  }

  /// As a day since 1970, or before all days.
  private static int day(@Nullable LocalDate day) {
    return day == null ? Integer.MIN_VALUE : Math.toIntExact(day.toEpochDay());
  }
}
