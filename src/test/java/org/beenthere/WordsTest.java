package org.beenthere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The message bundles say everything in three languages, nothing that is not used, and nothing
/// that hurts.
public class WordsTest {

  private static final Path WORDS = Path.of("src/main/resources/words");
  private static final List<String> LANGUAGES = List.of("en", "es", "nl");

  /// A whole key in quotation marks, as code and templates write it.
  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)\"");

  /// The beginning of a key that code completes: `page.t("plans.area." + area)`.
  private static final Pattern BEGUN =
      Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9]+)*\\.)\"");

  /// Texts that are the same in another language for a good reason: names, and words we borrowed.
  private static final int SHORT = 14;

  /// Words that name a person by what they live with, by language.
  public static final Map<String, List<String>> HURTFUL =
      Map.of(
          "en",
          words(
              "addict addicts junkie abuser alcoholic alcoholics drunk clean relapse"
                  + " non-compliant client clients patient patients felon dropout"),
          "es",
          words("adicto adicta adictos drogadicto alcohólico limpio limpia paciente pacientes"),
          "nl",
          words("verslaafde verslaafden junk alcoholist cliënt cliënten patiënt dakloze"));

  @Test
  void every_text_is_there_in_all_three_languages() {
    for (var room : rooms()) {
      var english = bundle(room, "en").stringPropertyNames();
      for (var language : LANGUAGES) {
        assertThat(bundle(room, language).stringPropertyNames())
            .as("%s in %s", room, language)
            .containsExactlyInAnyOrderElementsOf(english);
      }
    }
  }

  @Test
  void no_longer_text_was_left_untranslated() {
    var same = new ArrayList<String>();
    for (var room : rooms()) {
      var english = bundle(room, "en");
      for (var language : List.of("es", "nl")) {
        var other = bundle(room, language);
        for (var key : english.stringPropertyNames()) {
          var text = english.getProperty(key);
          if (text.length() > SHORT
              && text.matches(".*[a-z]{3}.*")
              && !text.replaceAll("\\{[^}]*}", "").isBlank()
              && text.equals(other.getProperty(key))) {
            same.add(language + " " + key);
          }
        }
      }
    }
    assertThat(same).isEmpty();
  }

  @Test
  void every_text_that_is_asked_for_is_there() {
    var all = all("en").keySet();
    var prefixes =
        all.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    var missing = new TreeSet<String>();
    for (var source : sources()) {
      var key = QUOTED.matcher(source);
      while (key.find()) {
        var asked = key.group(1);
        if (prefixes.contains(asked.substring(0, asked.indexOf('.')))
            && !all.contains(asked)
            && all.stream().noneMatch(there -> there.startsWith(asked + "."))) {
          missing.add(asked);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_text_is_used() {
    var quoted = new TreeSet<String>();
    var begun = new TreeSet<String>();
    for (var source : sources()) {
      QUOTED.matcher(source).results().forEach(found -> quoted.add(found.group(1)));
      BEGUN.matcher(source).results().forEach(found -> begun.add(found.group(1)));
    }
    var unused =
        all("en").keySet().stream()
            .filter(key -> Character.isLowerCase(key.charAt(0)))
            .filter(key -> !quoted.contains(key))
            .filter(key -> begun.stream().noneMatch(key::startsWith))
            // The second sentence of an error page is found by the first one's key.
            .filter(key -> !(key.endsWith(".text") && quoted.contains(key.replace(".text", ""))))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void texts_use_the_apostrophe_that_the_formatter_leaves_alone() {
    for (var language : LANGUAGES) {
      assertThat(all(language))
          .as(language)
          .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }
  }

  @Test
  void the_same_details_are_filled_in_in_every_language() {
    var english = all("en");
    for (var language : List.of("es", "nl")) {
      assertThat(all(language))
          .as(language)
          .allSatisfy((key, text) ->
              assertThat(new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex())
                  .as(key)
                  .hasSameSizeAs(
                      new MessageFormat(english.get(key), Locale.ROOT)
                          .getFormatsByArgumentIndex()));
    }
  }

  @Test
  void no_text_uses_a_word_that_hurts() {
    for (var language : LANGUAGES) {
      assertThat(all(language))
          .as(language)
          .allSatisfy((key, text) ->
              assertThat(words(text.toLowerCase(Locale.ROOT)))
                  .as(key)
                  .doesNotContainAnyElementsOf(HURTFUL.get(language)));
    }
  }

  /// The Flesch-Kincaid grade of the English texts, taken together as a reader meets them. Kincaid
  /// et al. (1975), *Derivation of new readability formulas for Navy enlisted personnel*.
  @Test
  void the_english_reads_at_grade_six_or_lower() {
    var perRoom = new TreeMap<String, Double>();
    for (var room : rooms()) {
      var text =
          bundle(room, "en").values().stream()
              .map(Object::toString)
              .filter(one -> one.contains(" "))
              .map(one -> one.replaceAll("\\{[^}]*}", "three").replaceAll("[.?!:]*$", "."))
              .collect(Collectors.joining(" "));
      if (words(text).size() > 60) {
        perRoom.put(room, grade(text));
      }
    }
    assertThat(perRoom).allSatisfy((room, grade) -> assertThat(grade).as(room).isLessThan(6.0));
  }

  public static double grade(String text) {
    var words = words(text);
    var sentences = Math.max(1, text.split("[.?!]+").length);
    var syllables = words.stream().mapToInt(WordsTest::syllables).sum();
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  /// Vowel groups, less a silent e: the usual count for English.
  private static int syllables(String word) {
    var groups =
        (int)
            Pattern.compile("[aeiouy]+")
                .matcher(word.toLowerCase(Locale.ROOT).replaceAll("e$", ""))
                .results()
                .count();
    return Math.max(1, groups);
  }

  /// The words of a text, without what stands between them.
  public static List<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}’-]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static Map<String, String> all(String language) {
    var all = new TreeMap<String, String>();
    for (var room : rooms()) {
      bundle(room, language).forEach((key, text) -> all.put(key.toString(), text.toString()));
    }
    return all;
  }

  private static Set<String> rooms() {
    return files(WORDS)
        .map(file -> file.getFileName().toString().replaceFirst("_[a-z]{2}\\.properties$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String room, String language) {
    var bundle = new Properties();
    var file = WORDS.resolve(room + "_" + language + ".properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        bundle.load(reader);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return bundle;
  }

  private static List<String> sources() {
    return Stream.of(Path.of("src/main/java"), Path.of("src/main/jte"))
        .flatMap(WordsTest::files)
        .map(file -> {
          try {
            return Files.readString(file);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        })
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
