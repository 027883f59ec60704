package org.beenthere.places;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.beenthere.vocabulary.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Hears words of danger in what somebody writes, so that the lines to call come up at once. It
/// would rather hear once too often: nobody is stopped by it, and a person looks in any case.
///
/// The words are in `places/crisis-words_<language>.txt`, one phrase a line. All languages are
/// listened for, whatever the page speaks.
@Component
public class CrisisWords {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> phrases;

  CrisisWords() {
    phrases =
        Arrays.stream(Language.values())
            .flatMap(language -> read(language).lines())
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(CrisisWords::plain)
            .distinct()
            .toList();
  }

  /// Whether what somebody wrote sounds like danger to a life.
  public boolean soundIn(String words) {
    var text = plain(words);
    return phrases.stream().anyMatch(text::contains);
  }

  /// Words in lower case without accents and signs, with one space around each, so that a phrase is
  /// found as whole words however it was typed.
  private static String plain(String text) {
    var letters =
        ACCENTS
            .matcher(Normalizer.normalize(text.replaceAll("['’`´]", ""), Normalizer.Form.NFKD))
            .replaceAll("");
    return " " + NO_LETTERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
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
