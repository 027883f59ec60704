package org.beenthere.pairings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// How many minutes a meeting takes, by how the two meet: with the way there and what is written
/// about it. The usual ones stand in `resources/pairings/lengths.csv`; an organization may say
/// otherwise.
///
/// @param minutes for each way
public record Lengths(Map<Way, Integer> minutes) {

  /// As long as nobody said otherwise.
  public static final Lengths USUAL = new Lengths(LengthsAsData.read());

  /// A meeting of more than a working day is a slip of the finger.
  public static final int MOST = 480;

  public Lengths {
    minutes = Map.copyOf(minutes);
    if (minutes.size() < Way.values().length) {
      throw new IllegalArgumentException("each way takes some time");
    }
  }

  Lengths with(Map<Way, Integer> own) {
    var all = new EnumMap<Way, Integer>(minutes);
    all.putAll(own);
    return new Lengths(all);
  }

  /// @param way null when nothing was said: then in person, which takes the most
  public int of(@Nullable Way way) {
    return Objects.requireNonNull(minutes.get(way == null ? Way.IN_PERSON : way));
  }

  /// What somebody new takes in a week: a meeting in person, as long as nothing else is agreed.
  public int newcomer() {
    return of(null);
  }

  /// What a person takes in a week. Where the two agreed how often they meet, that says it; until
  /// then they meet once a week, half as much with somebody who takes little, twice as much with
  /// somebody who takes much.
  int aWeek(Weight weight, @Nullable Rhythm agreed) {
    return agreed == null
        ? Math.ceilDiv(newcomer() * weight.halves(), Weight.ORDINARY.halves())
        : Math.ceilDiv(of(agreed.way()) * Rhythm.WEEK, agreed.everyDays());
  }
}
