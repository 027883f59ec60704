package org.beenthere.directory;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a search looks at of every listing. Each kind of thing lies in a row of its own, so that a
/// search reads memory from one end to the other and a hundred thousand listings take it one or two
/// thousandths of a second. Not for several threads at once: the [Shelf] sees to that.
final class Stock {

  private static final int[] NO_WORDS = {};

  private final Map<UUID, Integer> places = new HashMap<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private final Numbers countries = new Numbers();
  private final Numbers languageCodes = new Numbers();
  private final Vocabulary vocabulary = new Vocabulary();

  /// The words of those who are shown on a day, as long as nothing changes.
  private final Map<Integer, BitSet> spoken = new ConcurrentHashMap<>();

  private int size;

  // What stands at the same place of each row belongs to the same listing. Where nobody stands any
  // more, the last day that they are shown is before the first.
  UUID[] specialists = {};
  int[] country = {};
  double[] x = {};
  double[] y = {};
  double[] z = {};
  double[] meets = {};
  int[] burden = {};
  boolean[] room = {};
  int[] from = {};
  int[] until = {};
  long[] traits = {};
  long[] times = {};
  int[][] words = {};

  /// Sixty-four languages to a row.
  List<long[]> languages = new ArrayList<>();

  /// How many places of each row are in use or were.
  int size() {
    return size;
  }

  /// How many languages anybody speaks or signs.
  int languages() {
    return languageCodes.size();
  }

  String language(int number) {
    return languageCodes.text(number);
  }

  /// @param code ISO 639; -1 when nobody speaks it
  int languageNumber(String code) {
    return languageCodes.numberOf(code);
  }

  /// @param code ISO 3166-1; -1 when nobody is there
  int countryNumber(String code) {
    return countries.numberOf(code);
  }

  /// Which words are meant by each word that was typed, among those of whoever is shown that day.
  ///
  /// @param day since 1970
  List<BitSet> meant(String typed, int day) {
    return typed.isEmpty() ? List.of() : vocabulary.meant(typed, wordsOn(day));
  }

  /// Read by several at once, and made anew after each change: a walk over all listings.
  private BitSet wordsOn(int day) {
    return spoken.computeIfAbsent(
        day,
        fresh -> {
          var shown = new BitSet();
          for (int at = 0; at < size; at++) {
            if (from[at] <= day && day <= until[at]) {
              for (var word : words[at]) {
                shown.set(word);
              }
            }
          }
          return shown;
        });
  }

  void put(Listing listing) {
    spoken.clear();
    var at = places.computeIfAbsent(listing.specialist().value(), one -> freePlace());
    var direction = listing.point() == null ? Direction.NOWHERE : Direction.of(listing.point());
    specialists[at] = listing.specialist().value();
    country[at] = countries.of(listing.country());
    x[at] = direction.x();
    y[at] = direction.y();
    z[at] = direction.z();
    meets[at] = Direction.apart(listing.meetsKm());
    burden[at] = Fairness.burden(listing.places(), listing.placesFree());
    room[at] = listing.hasRoom();
    from[at] = day(listing.backOn());
    until[at] = day(listing.certifiedUntil());
    traits[at] = Traits.of(listing);
    times[at] = Traits.times(listing);
    words[at] =
        vocabulary.numbers(
            listing.called(), listing.words(), listing.firstTalk(), listing.limits());
    speaks(at, listing.languages());
  }

  void remove(UUID specialist) {
    spoken.clear();
    var at = places.remove(specialist);
    if (at != null) {
      from[at] = Integer.MAX_VALUE;
      until[at] = Integer.MIN_VALUE;
      words[at] = NO_WORDS;
      free.add(at);
    }
  }

  /// Where somebody stands who is shown that day, or -1: whoever is not is nowhere.
  int placeOf(UUID specialist, int day) {
    var at = places.getOrDefault(specialist, -1);
    return at >= 0 && from[at] <= day && day <= until[at] ? at : -1;
  }

  boolean speaks(int at, int language) {
    return (languages.get(language / Long.SIZE)[at] >>> language & 1) != 0;
  }

  private void speaks(int at, List<String> codes) {
    languages.forEach(row -> row[at] = 0);
    for (var code : codes) {
      var number = languageCodes.of(code);
      while (languages.size() <= number / Long.SIZE) {
        languages.add(new long[specialists.length]);
      }
      languages.get(number / Long.SIZE)[at] |= 1L << number;
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
    country = Arrays.copyOf(country, length);
    x = Arrays.copyOf(x, length);
    y = Arrays.copyOf(y, length);
    z = Arrays.copyOf(z, length);
    meets = Arrays.copyOf(meets, length);
    burden = Arrays.copyOf(burden, length);
    room = Arrays.copyOf(room, length);
    from = Arrays.copyOf(from, length);
    until = Arrays.copyOf(until, length);
    traits = Arrays.copyOf(traits, length);
    times = Arrays.copyOf(times, length);
    words = Arrays.copyOf(words, length);
    languages.replaceAll(row -> Arrays.copyOf(row, length));
  }

  /// As a day since 1970, or before all days.
  private static int day(@Nullable LocalDate day) {
    return day == null ? Integer.MIN_VALUE : Math.toIntExact(day.toEpochDay());
  }

  /// Texts by number.
  private static final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int of(String text) {
      return numbers.computeIfAbsent(
          text,
          fresh -> {
            texts.add(fresh);
            return texts.size() - 1;
          });
    }

    int numberOf(String text) {
      return numbers.getOrDefault(text, -1);
    }

    String text(int number) {
      return texts.get(number);
    }

    int size() {
      return texts.size();
    }
  }
}
