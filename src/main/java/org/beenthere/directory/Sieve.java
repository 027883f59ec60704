package org.beenthere.directory;

import java.util.EnumMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/// Everybody whom a search reaches, and whom each chosen filter lets through.
final class Sieve {

  /// What one may choose one of.
  enum Choice {
    EXPERIENCE,
    WAY,
    COMMUNITY,
    TIME,
    LANGUAGE
  }

  private final RoaringBitmap reached;
  private final Map<Choice, RoaringBitmap> chosen = new EnumMap<>(Choice.class);

  Sieve(RoaringBitmap reached) {
    this.reached = reached;
  }

  void choose(Choice choice, RoaringBitmap those) {
    chosen.put(choice, those);
  }

  /// Those whom every filter lets through.
  RoaringBitmap all() {
    return through(chosen.values());
  }

  /// Those who would be let through if nothing were chosen there.
  RoaringBitmap without(Choice choice) {
    var others = new EnumMap<>(chosen);
    others.remove(choice);
    return through(others.values());
  }

  private RoaringBitmap through(Iterable<RoaringBitmap> filters) {
    var those = reached;
    for (var filter : filters) {
      those = RoaringBitmap.and(those, filter);
    }
    return those;
  }
}
