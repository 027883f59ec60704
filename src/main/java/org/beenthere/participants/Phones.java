package org.beenthere.participants;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/// Reads phone numbers as people write them.
public final class Phones {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /// The number as it is dialled from anywhere (E.164), or null when it cannot be one.
  ///
  /// @param country ISO 3166-1: where a number without a country code belongs
  public static @Nullable String read(String typed, String country) {
    try {
      var number = NUMBERS.parse(typed, country);
      return NUMBERS.isPossibleNumber(number)
          ? NUMBERS.format(number, PhoneNumberFormat.E164)
          : null;
    } catch (NumberParseException noNumber) {
      return null;
    }
  }

  private Phones() {}
}
