package org.beenthere.plans;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what somebody typed; null is what cannot be read as that.
final class Read {

  static @Nullable Integer number(String text) {
    return text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
  }

  static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }

  static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /// An identifier made by the page that showed the form, or a fresh one.
  static UUID identifier(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnIdentifier) {
      return org.beenthere.vocabulary.Identifier.fresh();
    }
  }

  private Read() {}
}
