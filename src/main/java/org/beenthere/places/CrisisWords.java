package org.beenthere.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.beenthere.vocabulary.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Hears words of danger in what somebody writes, so that the lines to call come up at once. It
/// would rather hear once too often: nobody is stopped by it, and a person looks in any case.
///
/// The words are in `places/crisis-words_<language>.txt`, one phrase a line, written as [Phrases]
/// reads them; behind a dash stands what only sounds like one. All languages are listened for,
/// whatever the page speaks.
@Component
public class CrisisWords {

  private static final String ONLY_SOUNDS = "- ";

  private final Phrases danger = new Phrases();
  private final Phrases harmless = new Phrases();

  CrisisWords() {
    for (var language : Language.values()) {
      read(language)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(this::listenFor);
    }
  }

  private void listenFor(String line) {
    if (line.startsWith(ONLY_SOUNDS)) {
      harmless.add(line.substring(ONLY_SOUNDS.length()));
    } else {
      danger.add(line);
    }
  }

  /// Whether what somebody wrote sounds like danger to a life.
  public boolean soundIn(String words) {
    return danger.heardIn(harmless.takenOutOf(PlainWords.in(words)));
  }

  private static String read(Language language) {
    try {
      return new ClassPathResource("places/crisis-words_" + language.code() + ".txt")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
