package org.beenthere.plans;

import java.util.ArrayList;
import java.util.List;
import org.beenthere.shell.Words;

/// Lines of a text as they come together; what is empty leaves no line.
final class Lines {

  private final Words words;
  private final List<String> all = new ArrayList<>();

  Lines(Words words) {
    this.words = words;
  }

  Lines add(String line) {
    all.add(line);
    return this;
  }

  /// A label and what was said under it.
  Lines add(String key, String said) {
    return said.isBlank() ? this : add(words.t(key) + ": " + said);
  }

  Lines item(String line) {
    return add("– " + line);
  }

  void list(String heading, List<String> items) {
    if (!items.isEmpty()) {
      add(heading);
      items.forEach(this::item);
    }
  }

  List<String> all() {
    return List.copyOf(all);
  }

  String text() {
    return String.join("\n", all);
  }
}
