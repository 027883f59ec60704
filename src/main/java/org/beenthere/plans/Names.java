package org.beenthere.plans;

/// What the two are called in a plan.
///
/// @param peer the specialist who walks with the participant, or the word for one while there is
///   nobody yet
public record Names(String participant, String peer) {

  /// A name within a sentence, so that one written from right to left does not disturb the rest:
  /// between a first strong isolate and its end (UAX 9).
  static String within(String name) {
    return "\u2068" + name + "\u2069";
  }
}
