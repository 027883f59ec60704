package org.beenthere.referrals;

import java.time.LocalDate;
import org.beenthere.programs.Entrance;
import org.jspecify.annotations.Nullable;

/// Whether a program has room, as everybody may read it. Numbers are so round that nobody can tell
/// from them whether one person came or went.
public sealed interface Room {

  /// There are more free places than people waiting.
  record Now() implements Room {}

  /// People wait, about so many.
  record Waiting(Many about) implements Room {}

  /// It takes no new people.
  ///
  /// @param backOn until then, or null when nobody knows
  record Paused(@Nullable LocalDate backOn) implements Room {}

  /// About how many.
  enum Many {
    A_FEW,
    TEN,
    TWENTY,
    FIFTY,
    MORE;

    static Many of(int number) {
      if (number < 7) {
        return A_FEW;
      }
      return number < 15 ? TEN : number < 35 ? TWENTY : number < 75 ? FIFTY : MORE;
    }
  }

  /// @param free how many places are free
  /// @param waiting how many wait
  static Room of(Entrance program, LocalDate today, int free, int waiting) {
    if (!program.takesPeople(today)) {
      return new Paused(program.backOn());
    }
    return free > waiting ? new Now() : new Waiting(Many.of(waiting));
  }
}
