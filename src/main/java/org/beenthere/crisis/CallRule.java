package org.beenthere.crisis;

/// How long an organization waits with a call.
///
/// @param minutes after how many without an answer the next one is told
/// @param back after how many a call that was answered, and that nobody closed, comes back
record CallRule(int minutes, int back) {

  /// Where nobody said otherwise; the database knows the same.
  static final CallRule USUAL = new CallRule(5, 60);
}
