package org.beenthere.bench;

import java.util.Arrays;
import java.util.Locale;

/// What a run came to.
///
/// @param requests how many were answered as they should
/// @param failed how many were not
/// @param seconds how long the run took
/// @param nanos how long each answer took, sorted
/// @param bytes on the wire of one answer, as received
record Figures(long requests, long failed, double seconds, long[] nanos, long bytes) {

  static Figures of(long failed, double seconds, long[] nanos, long bytes) {
    Arrays.sort(nanos);
    return new Figures(nanos.length, failed, seconds, nanos, bytes);
  }

  double rate() {
    return requests / seconds;
  }

  double millisAt(double share) {
    return nanos.length == 0
        ? Double.NaN
        : nanos[(int) Math.min(nanos.length - 1, Math.floor(share * nanos.length))] / 1e6;
  }

  /// Rate, median and 99th percentile in milliseconds, bytes, failures.
  String line() {
    return String.format(
        Locale.ROOT,
        "%.1f %.2f %.2f %d %d",
        rate(),
        millisAt(0.5),
        millisAt(0.99),
        bytes,
        failed);
  }
}
