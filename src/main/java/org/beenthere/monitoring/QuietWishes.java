package org.beenthere.monitoring;

import java.util.List;

/// What somebody wants when they go quiet, as it stood in the agreement they signed.
///
/// @param version the version of their plan, or 0 while there is no agreement
/// @param everyDays how many days pass at most from one contact to the next
/// @param ladder what to do, earliest first
/// @param stopAfterDays after how many quiet days to stop and leave the door open
/// @param never what not to do
/// @param comeBack what makes coming back easy
public record QuietWishes(
    int version,
    int everyDays,
    List<Rung> ladder,
    int stopAfterDays,
    String never,
    String comeBack) {

  /// While nothing is agreed: a word on their own pages after two weeks, then a text where that is
  /// safe, then a call; after thirty more days we leave the door open. The order of waiting times
  /// follows the usual ladder of outreach: a second way after two days, a third within the week.
  static final QuietWishes UNTIL_AGREED =
      new QuietWishes(
          0,
          14,
          List.of(
              new Rung(1, 14, QuietMeans.MESSAGE, "", "", null),
              new Rung(2, 16, QuietMeans.TEXT, "", "", null),
              new Rung(3, 21, QuietMeans.CALL, "", "", null)),
          44,
          "",
          "");

  /// Whether the person agreed to it, rather than the house guessing kindly.
  boolean agreed() {
    return version > 0;
  }

  /// After how many days of silence somebody counts as gone quiet: on the day of their first wish,
  /// or once the rhythm they agreed to has passed without a word.
  int quietAfterDays() {
    var rhythm = everyDays + 1;
    return ladder.isEmpty() ? rhythm : Math.min(rhythm, ladder.getFirst().afterDays());
  }
}
