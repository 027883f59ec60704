package org.beenthere.programs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// How one comes into a program: what it says of itself in public, whether it takes new people, how
/// many it walks with, for whom it is, and who goes first.
///
/// @param words what it says of itself, in the languages it chose to say it in
/// @param backOn when it takes new people again, while paused; null when nobody knows
/// @param capacity with how many people it walks at most; null when its peers' places decide
/// @param order who goes first among those who wait, before whoever waited longest
/// @param version how often it was changed; 0 as long as nobody said anything
public record Entrance(
    UUID program,
    String name,
    String place,
    Map<Language, String> words,
    boolean paused,
    @Nullable LocalDate backOn,
    @Nullable Integer capacity,
    List<WaitRule> order,
    Rules rules,
    int version) {

  public Entrance {
    words = Map.copyOf(words);
    order = List.copyOf(order);
  }

  /// A pause ends by itself on the day that was said.
  public boolean takesPeople(LocalDate today) {
    return !paused || backOn != null && !today.isBefore(backOn);
  }

  /// What it says of itself to this reader, in another language rather than not at all; or nothing.
  public String said(Language reader) {
    return said(words, reader);
  }

  static String said(Map<Language, String> words, Language reader) {
    var own = words.get(reader);
    if (own != null) {
      return own;
    }
    for (var language : Language.values()) {
      if (words.containsKey(language)) {
        return words.get(language);
      }
    }
    return "";
  }
}
