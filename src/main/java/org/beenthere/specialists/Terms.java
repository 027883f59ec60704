package org.beenthere.specialists;

import java.util.List;
import java.util.Set;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.WeekPart;
import org.jspecify.annotations.Nullable;

/// On which terms a specialist walks with people.
///
/// @param post as what they are here, and for which programs
/// @param serves whom they are there for in particular
/// @param free when they are usually free, in order
/// @param limits what they do not do, in their own words
/// @param gender what they say of their gender, or null; so that somebody who needs a woman or a
///   man can be proposed one
/// @param heldWhy why the program does not show them for now, or null
/// @param hours how many hours a week they have for the people they walk with, or null when only
///   their places are counted
public record Terms(
    Post post,
    Set<Community> serves,
    List<WeekPart> free,
    String limits,
    @Nullable Gender gender,
    @Nullable String heldWhy,
    @Nullable Integer hours) {

  /// A peer specialist who has said nothing about them yet.
  public static final Terms UNSAID =
      new Terms(Post.PEER_SPECIALIST, Set.of(), List.of(), "", null, null, null);

  public Terms {
    serves = Set.copyOf(serves);
    free = free.stream().distinct().sorted().toList();
  }

  public Role role() {
    return post.role();
  }

  Terms with(
      Set<Community> otherServes,
      List<WeekPart> otherFree,
      String otherLimits,
      @Nullable Gender otherGender) {
    return new Terms(post, otherServes, otherFree, otherLimits, otherGender, heldWhy, hours);
  }

  Terms as(Post other) {
    return new Terms(other, serves, free, limits, gender, heldWhy, hours);
  }

  /// The same with so many hours a week; null for no limit.
  public Terms within(@Nullable Integer otherHours) {
    return new Terms(post, serves, free, limits, gender, heldWhy, otherHours);
  }
}
