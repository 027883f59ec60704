package org.beenthere.access;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Eight codes for the day a phone is lost, each of 49 bits, such as `7kqfm-w2xeh`. Signs that look
/// alike are left out.
final class RecoveryCodes {

  static final int COUNT = 8;

  private static final String SIGNS = "abcdefghjkmnpqrstvwxyz23456789";
  private static final int HALF = 5;

  static List<String> make(RandomGenerator random) {
    return IntStream.range(0, COUNT).mapToObj(number -> one(random)).toList();
  }

  private static String one(RandomGenerator random) {
    return half(random) + "-" + half(random);
  }

  private static String half(RandomGenerator random) {
    return random
        .ints(HALF, 0, SIGNS.length())
        .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
        .collect(Collectors.joining());
  }

  /// What counts of a code somebody typed.
  static String heard(String typed) {
    return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private RecoveryCodes() {}
}
