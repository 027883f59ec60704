package org.beenthere.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts by number, in the order in which they came.
final class Numbers {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  /// The number of a text, a new one if it never had any.
  int of(String text) {
    return numbers.computeIfAbsent(
        text,
        fresh -> {
          texts.add(fresh);
          return texts.size() - 1;
        });
  }

  /// The number of a text, or -1 when it never had any.
  int numberOf(String text) {
    return numbers.getOrDefault(text, -1);
  }

  String text(int number) {
    return texts.get(number);
  }

  int size() {
    return texts.size();
  }
}
