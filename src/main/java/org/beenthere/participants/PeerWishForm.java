package org.beenthere.participants;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// What kind of peer somebody would like, as ticked. A form holds it as a part of its own, which
/// the template `participants/peerWish` shows.
///
/// @param times keys of parts of the week
/// @param needed codes of languages, as `nice`
public record PeerWishForm(
    List<String> times,
    List<String> needed,
    List<String> nice,
    @Nullable Gender gender,
    Set<Community> communities) {

  public static final PeerWishForm EMPTY =
      new PeerWishForm(List.of(), List.of(), List.of(), null, Set.of());

  public PeerWishForm {
    times = times == null ? List.of() : times;
    needed = needed == null ? List.of() : needed;
    nice = nice == null ? List.of() : nice;
    communities = communities == null ? Set.of() : communities;
  }

  public static PeerWishForm of(PeerWish wish) {
    return new PeerWishForm(
        wish.times().stream().map(WeekPart::key).toList(),
        wish.needed().stream().sorted().toList(),
        wish.nice().stream().sorted().toList(),
        wish.gender(),
        wish.communities());
  }

  /// What is ticked as both is needed.
  public PeerWish wish() {
    var must = codes(needed).collect(Collectors.toUnmodifiableSet());
    return new PeerWish(
        times.stream().flatMap(key -> WeekPart.of(key).stream()).toList(),
        must,
        codes(nice).filter(code -> !must.contains(code)).collect(Collectors.toUnmodifiableSet()),
        gender,
        communities.isEmpty() ? Set.of() : EnumSet.copyOf(communities));
  }

  /// Whether anything is ticked.
  public boolean any() {
    return !wish().isEmpty();
  }

  private static Stream<String> codes(List<String> typed) {
    return typed.stream().filter(code -> code.matches("[a-z]{2,3}")).limit(40);
  }
}
