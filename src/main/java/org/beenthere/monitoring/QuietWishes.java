package org.beenthere.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.beenthere.plans.Agreement;
import org.beenthere.plans.QuietMeans;
import org.beenthere.plans.QuietStep;

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

  /// What an agreement says, as far as it says it.
  static QuietWishes of(Agreement agreement, int version) {
    var steps =
        agreement.ladder().stream().sorted(Comparator.comparingInt(QuietStep::afterDays)).toList();
    var ladder = IntStream.range(0, steps.size()).mapToObj(i -> rung(i + 1, steps.get(i))).toList();
    var last = ladder.isEmpty() ? 0 : ladder.getLast().afterDays();
    return new QuietWishes(
        version,
        agreement.everyDays() > 0 ? agreement.everyDays() : UNTIL_AGREED.everyDays(),
        ladder,
        Math.max(agreement.stopAfterDays(), last),
        agreement.never(),
        agreement.comeBack());
  }

  private static Rung rung(int position, QuietStep step) {
    return new Rung(
        position, step.afterDays(), step.means(), step.words(), step.supporter(), step.agreedOn());
  }

  QuietWishes with(List<Rung> other) {
    return new QuietWishes(version, everyDays, other, stopAfterDays, never, comeBack);
  }

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
