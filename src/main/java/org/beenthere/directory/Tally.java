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

  private long people;
  private long near;
  private final long[] experiences = new long[Experience.values().length];
  private final long[] ways = new long[Way.values().length];
  private final long[] communities = new long[Community.values().length];
  private final long[] times = new long[WeekPart.ALL.size()];
  private final long[] languages;

  /// @param languages how many languages there are
  Tally(int languages) {
    this.languages = new long[languages];
  }

  /// @param offered the ways of meeting that reach whoever looks
  /// @param misses which filters this one does not meet
  void count(Spine spine, int offered, int misses, boolean isNear) {
    if (misses == 0) {
      people++;
      near += isNear ? 1 : 0;
    }
    add(misses, EXPERIENCE, spine.experiences(), experiences);
    add(misses, WAY, offered, ways);
    add(misses, COMMUNITY, spine.serves(), communities);
    add(misses, TIME, spine.free(), times);
    if ((misses & ~LANGUAGE) == 0) {
      for (var language : spine.languages()) {
        languages[language]++;
      }
    }
  }

  private static void add(int misses, int kind, long bits, long[] counts) {
    if ((misses & ~kind) == 0) {
      for (var left = bits; left != 0; left &= left - 1) {
        counts[Long.numberOfTrailingZeros(left)]++;
      }
    }
  }

  Facets facets(Shelf.Numbers codes) {
    var byCode = new HashMap<String, Long>();
    for (int n = 0; n < languages.length; n++) {
      if (languages[n] > 0) {
        byCode.put(codes.text(n), languages[n]);
      }
    }
    var byTime = new TreeMap<WeekPart, Long>();
    for (var part : WeekPart.ALL) {
      if (times[part.number()] > 0) {
        byTime.put(part, times[part.number()]);
      }
    }
    return new Facets(
        people,
        near,
        named(Experience.class, experiences),
        byCode,
        named(Way.class, ways),
        named(Community.class, communities),
        byTime);
  }

  private static <E extends Enum<E>> Map<E, Long> named(Class<E> type, long[] counts) {
    var named = new EnumMap<E, Long>(type);
    for (var one : type.getEnumConstants()) {
      if (counts[one.ordinal()] > 0) {
        named.put(one, counts[one.ordinal()]);
      }
    }
    return named;
  }
}
