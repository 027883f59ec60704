package org.beenthere.arrivals.sheet;

import java.util.List;
import java.util.regex.Pattern;

/// Numbers that a state gives its people: social security numbers (US), burgerservicenummers (NL).
/// Peer support needs none of them, so they are dropped before anything is stored.
final class NeverTaken {

  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile("(?<![\\d-])\\d{3}[- ]\\d{2}[- ]\\d{4}(?![\\d-])");
  private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");

  /// Ten numbers that pass by chance where one in eleven does: once in 26 thousand million lists.
  private static final int ENOUGH = 10;

  /// Whether a column holds such numbers, whatever its heading says.
  static boolean holds(List<String> values) {
    var filled = values.stream().filter(value -> !value.isEmpty()).toList();
    var alike = filled.stream().filter(value -> SOCIAL_SECURITY.matcher(value).matches()).count();
    return alike * 2 > filled.size()
        || (filled.size() >= ENOUGH && filled.stream().allMatch(NeverTaken::passesElevenTest));
  }

  /// The text without any social security number in it.
  static String without(String text) {
    return text.length() < 11 ? text : SOCIAL_SECURITY.matcher(text).replaceAll("…");
  }

  /// The eleven test of the burgerservicenummer.
  static boolean passesElevenTest(String value) {
    if (!NINE_DIGITS.matcher(value).matches()) {
      return false;
    }
    var sum = -(value.charAt(8) - '0');
    for (int i = 0; i < 8; i++) {
      sum += (9 - i) * (value.charAt(i) - '0');
    }
    return sum != 0 && sum % 11 == 0;
  }

  private NeverTaken() {}
}
