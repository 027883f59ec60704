package org.beenthere.coping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How letters begin and end in one language. A letter is written in the language of whoever gets
/// it, which need not be that of whoever writes it.
///
/// @param first sentences to begin with, by whom the letter is to
/// @param dear how somebody with a name is greeted
/// @param anybody how somebody without one is greeted
/// @param regards how a letter ends
record Openings(Map<Letter.To, List<String>> first, String dear, String anybody, String regards) {

  Openings {
    first = Map.copyOf(first);
  }

  /// Reads a file: `=` to whom, `*` a sentence, `>` the two greetings, `<` the end.
  static Openings read(List<String> lines) {
    var first = new EnumMap<Letter.To, List<String>>(Letter.To.class);
    var greetings = new ArrayList<String>();
    var regards = "";
    var to = Letter.To.OFFICE;
    for (var line : lines) {
      var said = line.isEmpty() ? "" : line.substring(1).strip();
      switch (line.isEmpty() ? ' ' : line.charAt(0)) {
        case '=' -> to = Letter.To.valueOf(said);
        case '*' -> first.computeIfAbsent(to, unseen -> new ArrayList<>()).add(said);
        case '>' -> greetings.add(said);
        case '<' -> regards = said;
        default -> {}
      }
    }
    if (first.size() < Letter.To.values().length || greetings.size() != 2 || regards.isEmpty()) {
      throw new IllegalStateException("the openings of letters are not whole");
    }
    return new Openings(first, greetings.getFirst(), greetings.getLast(), regards);
  }

  List<String> to(Letter.To whom) {
    return first.getOrDefault(whom, List.of());
  }

  String greeting(String whom) {
    return whom.isBlank() ? anybody : dear.replace("{0}", whom);
  }
}
