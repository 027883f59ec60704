package org.beenthere.directory;

/// Counts, for each bit, in how many of the added numbers it is set. All counts are kept beside
/// each other, their ones in one number, their twos in the next and so on, so that a number is
/// added to all of them at once with a few steps, however many of its bits are set.
final class BitCounts {

  private final long[] digits = new long[Integer.SIZE];

  void add(long bits) {
    var carry = bits;
    for (int n = 0; carry != 0; n++) {
      var digit = digits[n];
      digits[n] = digit ^ carry;
      carry &= digit;
    }
  }

  long of(int bit) {
    long count = 0;
    for (int n = 0; n < digits.length; n++) {
      count |= (digits[n] >>> bit & 1) << n;
    }
    return count;
  }
}
