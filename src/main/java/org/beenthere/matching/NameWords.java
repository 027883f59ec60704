package org.beenthere.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beenthere.participants.Participant;

/// The words of the names somebody goes by, taken apart once: a long list of people is held against
/// many names.
///
/// @param names what they are called, and their name of record as far as there is one
record NameWords(Participant of, List<Set<String>> names) {

  static NameWords of(Participant person) {
    var first = person.name().first();
    var last = person.name().last();
    return new NameWords(
        person,
        Stream.of(person.called(), first == null ? "" : first + " " + (last == null ? "" : last))
            .map(NameWords::in)
            .filter(words -> !words.isEmpty())
            .toList());
  }

  /// All of them.
  Set<String> all() {
    return names.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether a name of these words may be one of theirs.
  boolean isCalled(Set<String> words) {
    return isCalled(names, words);
  }

  static boolean isCalled(List<Set<String>> names, Set<String> words) {
    return names.stream().anyMatch(theirs -> meets(words, theirs));
  }

  /// The words in a text, in lower case and without accents.
  static Set<String> in(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// One of the two names is part of the other, initials counted as the names they may stand for.
  private static boolean meets(Set<String> some, Set<String> others) {
    var shorter = some.size() <= others.size() ? some : others;
    var longer = shorter == some ? others : some;
    return !shorter.isEmpty()
        && shorter.stream().allMatch(word -> longer.stream().anyMatch(other -> isSame(word, other)))
        && shorter.stream().anyMatch(word -> word.length() > 1 && longer.contains(word));
  }

  private static boolean isSame(String word, String other) {
    return word.equals(other)
        || word.length() == 1 && other.startsWith(word)
        || other.length() == 1 && word.startsWith(other);
  }
}
