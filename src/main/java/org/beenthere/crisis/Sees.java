package org.beenthere.crisis;

import java.util.Arrays;

/// Who may read somebody's plan for hard days.
public enum Sees {
  /// They alone.
  ME,
  /// Whoever walks with them as well.
  PEER,
  /// And whoever they reach with *I need someone now*, until that is over.
  ON_CALL;

  /// Whoever chose nothing, or something that there is not, keeps it to themselves.
  static Sees read(String chosen) {
    return Arrays.stream(values()).filter(one -> one.name().equals(chosen)).findFirst().orElse(ME);
  }
}
