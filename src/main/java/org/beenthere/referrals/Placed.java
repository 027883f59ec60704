package org.beenthere.referrals;

import org.beenthere.programs.WaitRule;

/// Where somebody stands on a waiting list.
///
/// @param place from 1 on
/// @param why what put them there
public record Placed(Standing who, int place, Why why) {

  /// Why somebody stands where they stand.
  public sealed interface Why {}

  /// Their words sounded like danger.
  public record Danger() implements Why {}

  /// A manager moved them, for a reason from the list.
  public record Moved(MoveReason reason) implements Why {}

  /// A rule that the program published.
  public record Lifted(WaitRule rule) implements Why {}

  /// They waited longest of those after whom they come.
  public record Longest() implements Why {}
}
