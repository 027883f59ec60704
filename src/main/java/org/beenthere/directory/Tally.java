package org.beenthere.directory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// Adds up the counts of a search, one listing after the other. Whoever misses nothing counts
/// everywhere; whoever misses one filter counts beside that filter only, as it would be if another
/// were chosen in its place.
final class Tally {

  static final int EXPERIENCE = 1;
  static final int WAY = 2;
  static final int COMMUNITY = 4;
  static final int TIME = 8;
  static final int LANGUAGE = 16;

  private final Stock stock;
  private final BitCounts traits = new BitCounts();
  private final BitCounts times = new BitCounts();
  private final BitCounts[] languages;
  private long people;
  private long near;

  Tally(Stock stock) {
    this.stock = stock;
    languages = new BitCounts[stock.languages.size()];
    for (int row = 0; row < languages.length; row++) {
      languages[row] = new BitCounts();
    }
  }

  /// @param at where the listing stands
  /// @param offered what it shares, with only those ways of meeting that reach whoever looks
  /// @param misses which filters this one does not meet
  void count(int at, long offered, int misses, boolean isNear) {
    if (misses == 0) {
      people++;
      near += isNear ? 1 : 0;
    }
    traits.add(
        switch (misses) {
          case 0 -> offered;
          case EXPERIENCE -> offered & Traits.ALL_EXPERIENCES;
          case WAY -> offered & Traits.ALL_WAYS;
          case COMMUNITY -> offered & Traits.ALL_COMMUNITIES;
          default -> 0;
        });
    if ((misses & ~TIME) == 0) {
      times.add(stock.times[at]);
    }
    if ((misses & ~LANGUAGE) == 0) {
      for (int row = 0; row < languages.length; row++) {
        languages[row].add(stock.languages.get(row)[at]);
      }
    }
  }

  Facets facets() {
    var byCode = new HashMap<String, Long>();
    for (int n = 0; n < stock.languages(); n++) {
      var count = languages[n / Long.SIZE].of(n % Long.SIZE);
      if (count > 0) {
        byCode.put(stock.language(n), count);
      }
    }
    var byTime = new TreeMap<WeekPart, Long>();
    for (var part : WeekPart.ALL) {
      var count = times.of(part.number());
      if (count > 0) {
        byTime.put(part, count);
      }
    }
    return new Facets(
        people,
        near,
        named(Experience.class, Traits.EXPERIENCES),
        byCode,
        named(Way.class, Traits.WAYS),
        named(Community.class, Traits.COMMUNITIES),
        byTime);
  }

  private <E extends Enum<E>> Map<E, Long> named(Class<E> type, int kind) {
    var named = new EnumMap<E, Long>(type);
    for (var one : type.getEnumConstants()) {
      var count = traits.of(kind + one.ordinal());
      if (count > 0) {
        named.put(one, count);
      }
    }
    return named;
  }
}
