package org.beenthere.directory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beenthere.places.Spelling;

/// All words that stand or stood in the public listings, by number, and which of them somebody may
/// have meant who typed one. Only grows, so whoever asks says which of them stand there now: a word
/// of somebody who is not shown any more must not be told from one that never was.
final class Vocabulary {

  private static final int SHORTEST = 2;

  /// From this many letters on, the beginning of a word will do.
  private static final int A_BEGINNING = 3;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /// The numbers of the words in some texts, sorted, each once.
  int[] numbers(String... texts) {
    var found = new BitSet();
    for (var text : texts) {
      for (var word : split(text)) {
        found.set(numbers.computeIfAbsent(word, this::add));
      }
    }
    return found.stream().toArray();
  }

  private int add(String word) {
    words.add(word);
    return words.size() - 1;
  }

  /// Which words are meant by each word that was typed: the word itself or what begins with it;
  /// only when there is neither, words that differ by a slip of the finger.
  ///
  /// @param shown those that stand in a listing now; no other word is there
  List<BitSet> meant(String typed, BitSet shown) {
    return split(typed).stream().map(one -> meantBy(one, shown)).toList();
  }

  private BitSet meantBy(String typed, BitSet shown) {
    var meant = new BitSet();
    for (int n = shown.nextSetBit(0); n >= 0; n = shown.nextSetBit(n + 1)) {
      var word = words.get(n);
      if (word.equals(typed) || typed.length() >= A_BEGINNING && word.startsWith(typed)) {
        meant.set(n);
      }
    }
    var slips = slips(typed.length());
    if (meant.isEmpty() && slips > 0) {
      for (int n = shown.nextSetBit(0); n >= 0; n = shown.nextSetBit(n + 1)) {
        if (Spelling.apart(typed, words.get(n), slips) <= slips) {
          meant.set(n);
        }
      }
    }
    return meant;
  }

  /// How many slips are forgiven in a word of so many letters.
  private static int slips(int letters) {
    if (letters < 4) {
      return 0;
    }
    return letters < 8 ? 1 : 2;
  }

  private static List<String> split(String text) {
    return List.of(Spelling.words(text).split(" ")).stream()
        .filter(word -> word.length() >= SHORTEST)
        .toList();
  }
}
