package org.beenthere.directory;

import java.util.Collection;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// What a listing shares, and what a wish asks for, as bits of two numbers: experiences, ways of
/// meeting and communities in the one, parts of the week in the other.
final class Traits {

  /// Where each kind begins.
  static final int EXPERIENCES = 0;

  static final int WAYS = Experience.values().length;
  static final int COMMUNITIES = WAYS + Way.values().length;
  private static final int END = COMMUNITIES + Community.values().length;

  /// All bits of a kind.
  static final long ALL_EXPERIENCES = bits(EXPERIENCES, WAYS);

  static final long ALL_WAYS = bits(WAYS, COMMUNITIES);
  static final long ALL_COMMUNITIES = bits(COMMUNITIES, END);
  static final long IN_PERSON = bit(WAYS, Way.IN_PERSON);

  static {
    if (END > Long.SIZE || WeekPart.ALL.size() > Long.SIZE) {
      throw new IllegalStateException("there are more traits than a number has bits");
    }
  }

  static long of(Listing listing) {
    return bits(EXPERIENCES, listing.experiences())
        | bits(WAYS, listing.ways())
        | bits(COMMUNITIES, listing.serves());
  }

  static long times(Listing listing) {
    long bits = 0;
    for (var part : listing.free()) {
      bits |= time(part);
    }
    return bits;
  }

  /// The bit of a constant, or no bit when nobody asks for one.
  static long bit(int kind, @Nullable Enum<?> constant) {
    return constant == null ? 0 : 1L << (kind + constant.ordinal());
  }

  static long time(@Nullable WeekPart part) {
    return part == null ? 0 : 1L << part.number();
  }

  private static long bits(int kind, Collection<? extends Enum<?>> constants) {
    long bits = 0;
    for (var one : constants) {
      bits |= bit(kind, one);
    }
    return bits;
  }

  /// All bits from one to the one before another.
  private static long bits(int from, int to) {
    return -1L >>> (Long.SIZE - (to - from)) << from;
  }

  private Traits() {}
}
