package org.beenthere.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// One of several things to choose from in a form.
///
/// @param note a few more words below the label, or empty
public record Choice(String value, String label, String note, boolean chosen) {

  /// Choices from constants, each under its own word.
  public static <E extends Enum<E>> List<Choice> of(
      Words words, E[] constants, Collection<E> chosen) {
    return Arrays.stream(constants)
        .map(one -> new Choice(one.name(), words.of(one), "", chosen.contains(one)))
        .toList();
  }
}
