package org.beenthere.access;

/// What it costs to look at a pass phrase, so that nobody tries many.
///
/// @param kibibytes of memory
/// @param passes over it
record PhraseCost(int kibibytes, int passes) {

  /// As much as a look at a password: the OWASP password storage cheat sheet's setting.
  static final PhraseCost OF_A_PASSWORD = new PhraseCost(19 * 1024, 2);
}
