package org.beenthere.plans;

import java.util.List;
import java.util.stream.IntStream;
import org.beenthere.shell.FormText;
import org.springframework.util.MultiValueMap;

/// What a form posted, as text. Read by hand, because the usual binding takes a comma in somebody's
/// words for the end of one and the beginning of the next.
final class Posted {

  private static final int MOST_ROWS = 40;

  private final MultiValueMap<String, String> fields;

  Posted(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  /// A field, without spaces around it; empty when it is missing.
  String text(String name) {
    return FormText.stripped(fields.getFirst(name));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /// The numbers of the rows whose fields are called `prefix-number-…`.
  List<Integer> rows(String prefix) {
    return IntStream.range(0, MOST_ROWS)
        .filter(row ->
            fields.keySet().stream().anyMatch(name -> name.startsWith(prefix + "-" + row + "-")))
        .boxed()
        .toList();
  }

  /// The lines of a field that say something.
  List<String> lines(String name) {
    return text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
