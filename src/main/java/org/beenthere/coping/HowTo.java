package org.beenthere.coping;

import java.util.ArrayList;
import java.util.List;

/// One technique in one language, as it stands in its file.
///
/// @param purpose what it is for, in a sentence
/// @param helps when it helps
/// @param careful when it does not, and what to do instead
/// @param steps each on a page of its own, for whoever holds a phone
/// @param modeling for the specialist: how to show it from their own experience
public record HowTo(
    String title,
    String purpose,
    List<String> helps,
    List<String> careful,
    List<String> steps,
    String modeling) {

  /// Reads a file: `#` the title, `>` what it is for, `+` when it helps, `-` when not, `*` a step,
  /// `~` the word for the specialist. Every line is one of these, so that a translator sees line by
  /// line what is missing.
  ///
  /// @throws IllegalStateException when it is not whole
  static HowTo read(List<String> lines) {
    var title = only("# ", lines);
    var helps = all("+ ", lines);
    var careful = all("- ", lines);
    var steps = all("* ", lines);
    if (helps.isEmpty() || careful.isEmpty() || steps.size() < 3) {
      throw new IllegalStateException("a technique is not whole: " + title);
    }
    return new HowTo(title, only("> ", lines), helps, careful, steps, only("~ ", lines));
  }

  private static String only(String mark, List<String> lines) {
    var found = all(mark, lines);
    if (found.size() != 1) {
      throw new IllegalStateException("a technique has one line of " + mark + lines.getFirst());
    }
    return found.getFirst();
  }

  private static List<String> all(String mark, List<String> lines) {
    var found = new ArrayList<String>();
    for (var line : lines) {
      if (line.startsWith(mark)) {
        found.add(line.substring(mark.length()).strip());
      }
    }
    return List.copyOf(found);
  }
}
