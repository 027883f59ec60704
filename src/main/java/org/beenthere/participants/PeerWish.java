package org.beenthere.participants;

import java.util.List;
import java.util.Set;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// What kind of peer somebody would like. Each of it may be left out, and what is left out counts
/// for nothing: nobody is matched by who they are, only by what they asked for.
///
/// @param times when it suits them, in order; empty for any time
/// @param needed languages a peer must speak or sign, by ISO 639-1 or 639-3
/// @param nice languages it would be nice to share
/// @param gender the gender a peer must be of, or null when it does not matter
/// @param communities whom a peer should be there for in particular
public record PeerWish(
    List<WeekPart> times,
    Set<String> needed,
    Set<String> nice,
    @Nullable Gender gender,
    Set<Community> communities) {

  public static final PeerWish NONE = new PeerWish(List.of(), Set.of(), Set.of(), null, Set.of());

  public PeerWish {
    times = times.stream().distinct().sorted().toList();
    needed = Set.copyOf(needed);
    nice = Set.copyOf(nice);
    communities = Set.copyOf(communities);
  }

  /// Whether nothing was asked for.
  public boolean isEmpty() {
    return equals(NONE);
  }
}
