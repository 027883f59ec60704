package org.beenthere.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.beenthere.vocabulary.Language;
import org.springframework.core.io.ClassPathResource;

/// The lists in `access/`: one word a line, small letters without accents, so that every keyboard
/// has them.
final class WordList {

  private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

  /// 256 short, kind, everyday words for pass phrases.
  static List<String> words(Language language) {
    return list("words_" + language.code());
  }

  /// Adjectives of code names.
  static List<String> kind(Language language) {
    return list("kind_" + language.code());
  }

  /// Animals and other living things of code names.
  static List<String> beings(Language language) {
    return list("beings_" + language.code());
  }

  /// What too many people choose as a password.
  static List<String> commonPasswords() {
    return list("common-passwords");
  }

  private static List<String> list(String name) {
    return READ.computeIfAbsent(name, WordList::read);
  }

  private static List<String> read(String name) {
    try {
      return new ClassPathResource("access/" + name + ".txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private WordList() {}
}
