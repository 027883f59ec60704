package org.beenthere.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.beenthere.vocabulary.AccountId;
import org.jspecify.annotations.Nullable;

/// The roster of the next two weeks, and what waits for an answer.
///
/// @param turns two weeks from now on, without the time in which nobody is needed
/// @param gaps those of them that nobody fills
/// @param open what waits for an answer of theirs, and of others to them
public record Board(
    Instant now, List<Turn> turns, List<Turn> gaps, List<Handover> open, Crew crew) {

  /// So far ahead a gap stands on *Today*.
  private static final Duration SOON = Duration.ofDays(7);

  /// The turn somebody has now, or their next one; null when there is none.
  public @Nullable Turn nextOf(AccountId account) {
    return turns.stream().filter(turn -> account.equals(turn.account())).findFirst().orElse(null);
  }

  public boolean isNow(Turn turn) {
    return turn.contains(now);
  }

  /// What somebody is asked and has not answered.
  public List<Handover> asked(AccountId account) {
    return open.stream().filter(one -> one.asked().equals(account)).toList();
  }

  /// What somebody asked others, who have not answered.
  public List<Handover> asking(AccountId account) {
    return open.stream().filter(one -> one.asks().equals(account)).toList();
  }

  public List<Turn> gapsSoon() {
    return gaps.stream().filter(gap -> gap.from().isBefore(now.plus(SOON))).toList();
  }
}
