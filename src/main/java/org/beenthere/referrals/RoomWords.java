package org.beenthere.referrals;

import org.beenthere.shell.Words;

/// Says in words whether there is room, and how long a wait may be.
public final class RoomWords {

  public static String said(Room room, Words words) {
    return switch (room) {
      case Room.Now now -> words.t("referrals.room.now");
      case Room.Waiting(var about) -> words.of(about);
      case Room.Paused(var backOn) when backOn == null -> words.t("referrals.room.paused");
      case Room.Paused(var backOn) -> words.t("referrals.room.pausedUntil", words.date(backOn));
    };
  }

  public static String said(Wait wait, Words words) {
    return switch (wait) {
      case Wait.Soon soon -> words.t("referrals.wait.soon");
      case Wait.Weeks(var about) -> words.t("referrals.wait.weeks", about);
      case Wait.Months(var about) -> words.t("referrals.wait.months", about);
      case Wait.Unsaid unsaid -> words.t("referrals.wait.unsaid");
    };
  }

  /// Why somebody stands where they stand.
  public static String said(Placed.Why why, Words words) {
    return switch (why) {
      case Placed.Danger danger -> words.t("referrals.why.danger");
      case Placed.Moved(var reason) -> words.of(reason);
      case Placed.Lifted(var rule) -> words.of(rule);
      case Placed.Longest longest -> words.t("referrals.why.longest");
    };
  }

  private RoomWords() {}
}
