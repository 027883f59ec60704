package org.beenthere.coping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.beenthere.vocabulary.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The techniques and the openings of letters in every language, read once. One that is missing
/// stops the start: better than half a library.
@Component
class Library {

  private static final String FOLDER = "coping/";

  private final Map<Language, Map<Technique, HowTo>> howTos = new EnumMap<>(Language.class);
  private final Map<Language, Openings> openings = new EnumMap<>(Language.class);
  private final Map<Technique, List<BasedOn>> sources = new EnumMap<>(Technique.class);

  Library() {
    for (var language : Language.values()) {
      var inLanguage = new EnumMap<Technique, HowTo>(Technique.class);
      for (var technique : Technique.values()) {
        inLanguage.put(
            technique, HowTo.read(lines(language.code() + "/" + technique.slug() + ".txt")));
      }
      howTos.put(language, inLanguage);
      openings.put(language, Openings.read(lines(language.code() + "/letters.txt")));
    }
    lines("sources.txt").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s*\\|\\s*"))
        .forEach(row ->
            sources
                .computeIfAbsent(Technique.of(row[0]).orElseThrow(), unseen -> new ArrayList<>())
                .add(new BasedOn(row[1], row[2], LocalDate.parse(row[3].strip()))));
  }

  HowTo of(Technique technique, Language language) {
    return Objects.requireNonNull(all(language).get(technique));
  }

  Map<Technique, HowTo> all(Language language) {
    return howTos.getOrDefault(language, Map.of());
  }

  List<BasedOn> sources(Technique technique) {
    return sources.getOrDefault(technique, List.of());
  }

  /// How letters in that language begin and end.
  Openings openings(Language language) {
    return Objects.requireNonNull(openings.get(language));
  }

  private static List<String> lines(String file) {
    try {
      return new ClassPathResource(FOLDER + file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
