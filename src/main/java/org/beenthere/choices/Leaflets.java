package org.beenthere.choices;

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

/// The pages of every topic in every language, read once. A page that is missing stops the start:
/// better than half a library.
@Component
class Leaflets {

  private static final String FOLDER = "choices/";

  private final Map<Language, Map<Topic, Leaflet>> pages = new EnumMap<>(Language.class);
  private final Map<Topic, List<Source>> sources = new EnumMap<>(Topic.class);

  Leaflets() {
    for (var language : Language.values()) {
      var inLanguage = new EnumMap<Topic, Leaflet>(Topic.class);
      for (var topic : Topic.values()) {
        var file = language.code() + "/" + topic.slug() + ".txt";
        inLanguage.put(topic, Leaflet.read(lines(file)));
      }
      pages.put(language, inLanguage);
    }
    lines("sources.txt").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\\s*\\|\\s*"))
        .forEach(row ->
            sources
                .computeIfAbsent(Topic.of(row[0]).orElseThrow(), unseen -> new ArrayList<>())
                .add(source(row)));
  }

  private static Source source(String... row) {
    return new Source(
        row[1], row[2], LocalDate.parse(row[3].strip()), row.length > 4 ? row[4].strip() : "");
  }

  Leaflet of(Topic topic, Language language) {
    return Objects.requireNonNull(all(language).get(topic));
  }

  Map<Topic, Leaflet> all(Language language) {
    return pages.getOrDefault(language, Map.of());
  }

  List<Source> sources(Topic topic) {
    return sources.getOrDefault(topic, List.of());
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
