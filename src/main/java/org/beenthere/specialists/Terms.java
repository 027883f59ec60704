package org.beenthere.specialists;

import java.util.List;
import java.util.Set;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// On which terms a specialist walks with people.
///
/// @param role as what they are here
/// @param serves whom they are there for in particular
/// @param free when they are usually free, in order
/// @param limits what they do not do, in their own words
/// @param heldWhy why the program does not show them for now, or null
public record Terms(
    Role role,
    Set<Community> serves,
    List<WeekPart> free,
    String limits,
    @Nullable String heldWhy) {

  /// A peer specialist who has said nothing about them yet.
  public static final Terms UNSAID = new Terms(Role.PEER_SPECIALIST, Set.of(), List.of(), "", null);

  public Terms {
    serves = Set.copyOf(serves);
    free = free.stream().distinct().sorted().toList();
  }

  Terms with(Set<Community> otherServes, List<WeekPart> otherFree, String otherLimits) {
    return new Terms(role, otherServes, otherFree, otherLimits, heldWhy);
  }

  Terms as(Role other) {
    return new Terms(other, serves, free, limits, heldWhy);
  }
}
