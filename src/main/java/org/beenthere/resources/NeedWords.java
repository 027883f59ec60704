package org.beenthere.resources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/// Which need a term of another taxonomy means, by the words in its name: `resources/needs.txt`, a
/// line for each need. A term may mean several.
final class NeedWords {

  private static final Map<Need, List<String>> WORDS = read();

  static Set<Need> meant(String term) {
    var meant = EnumSet.noneOf(Need.class);
    for (var need : Need.values()) {
      if (need.name().equalsIgnoreCase(term.strip())) {
        return EnumSet.of(need);
      }
    }
    var name = " " + term.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ") + " ";
    WORDS.forEach((need, words) -> {
      if (words.stream().anyMatch(word -> name.contains(" " + word))) {
        meant.add(need);
      }
    });
    return meant;
  }

  private static Map<Need, List<String>> read() {
    try {
      var words = new EnumMap<Need, List<String>>(Need.class);
      new ClassPathResource("resources/needs.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .forEach(line ->
              words.put(
                  Need.valueOf(line[0].strip()),
                  Arrays.stream(line[1].split(",")).map(String::strip).toList()));
      return words;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private NeedWords() {}
}
