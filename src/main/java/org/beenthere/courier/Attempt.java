package org.beenthere.courier;

/// How trying to carry a message went.
sealed interface Attempt {

  /// It is out of our hands.
  record Carried() implements Attempt {}

  /// Not now; the way may be open later.
  record NotNow(Problem problem) implements Attempt {}

  /// Never, by this way.
  record Never(Problem problem) implements Attempt {}

  Attempt CARRIED = new Carried();
}
