package org.beenthere.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.beenthere.places.Spelling;

/// All words that stand or stood in the public listings, by number, and which of them somebody may
/// have meant who typed one. Only grows, so whoever asks says which of them stand there now: a word
/// of somebody who is not shown any more must not be told from one that never was.
final class Vocabulary {

  private static final int SHORTEST = 2;

  /// From this many letters on, the beginning of a word will do.
  private static final int A_BEGINNING = 3;

  /// And from this many on, also with a slip: of fewer letters too much is nearly the beginning.
  private static final int A_LONG_BEGINNING = 6;

  private final Numbers words = new Numbers();

  /// The same words in the order of the alphabet.
  private final NavigableMap<String, Integer> inOrder = new TreeMap<>();

  /// Which letters each word has, and how many.
  private long[] letters = new long[64];

  private int[] lengths = new int[64];

  /// The numbers of the words in a text, in the order of the text.
  int[] numbers(String text) {
    var split = split(text);
    var numbers = new int[split.size()];
    for (int n = 0; n < numbers.length; n++) {
      numbers[n] = words.numberOf(split.get(n));
      if (numbers[n] < 0) {
        numbers[n] = add(split.get(n));
      }
    }
    return numbers;
  }

  private int add(String word) {
    var number = words.of(word);
    if (number == letters.length) {
      letters = Arrays.copyOf(letters, 2 * number);
      lengths = Arrays.copyOf(lengths, 2 * number);
    }
    letters[number] = letters(word);
    lengths[number] = word.length();
    inOrder.put(word, number);
    return number;
  }

  /// Which words are meant by each word that was typed: the word itself or what begins with it;
  /// only when there is neither, words that differ by a slip of the finger; and only when there are
  /// none of those, what begins with it but for a slip.
  ///
  /// @param shown whether a word stands in a listing now; no other word is there
  List<int[]> meant(String typed, IntPredicate shown) {
    return split(typed).stream().map(one -> meantBy(one, shown)).toList();
  }

  private int[] meantBy(String typed, IntPredicate shown) {
    var meant = beginning(typed).filter(shown).toArray();
    var slips = slips(typed.length());
    if (meant.length > 0 || slips == 0) {
      return meant;
    }
    var has = letters(typed);
    var alike =
        IntStream.range(0, words.size())
            .filter(number -> Math.abs(lengths[number] - typed.length()) <= slips)
            .filter(number -> mayBeAlike(has, letters[number], slips))
            .filter(number -> Spelling.apart(typed, words.text(number), slips) <= slips)
            .filter(shown)
            .toArray();
    return alike.length > 0 || typed.length() < A_LONG_BEGINNING
        ? alike
        : beginningAlike(typed, has, slips).filter(shown).toArray();
  }

  /// Words that begin with what was typed but for a slip: "veteren" is the beginning of "veterans".
  private IntStream beginningAlike(String typed, long has, int slips) {
    return IntStream.range(0, words.size())
        .filter(number -> lengths[number] > typed.length())
        .filter(number -> Long.bitCount(has & ~letters[number]) <= slips)
        .filter(number ->
            Spelling.apart(typed, words.text(number).substring(0, typed.length()), slips) <= slips);
  }

  /// A slip puts at most one letter in the place of another, so that most words need no closer
  /// look.
  private static boolean mayBeAlike(long some, long others, int slips) {
    return Long.bitCount(some ^ others) <= 2 * slips;
  }

  /// Which letters and digits are in a word, one bit for each.
  private static long letters(String word) {
    long letters = 0;
    for (int at = 0; at < word.length(); at++) {
      letters |= 1L << word.charAt(at);
    }
    return letters;
  }

  private IntStream beginning(String typed) {
    var those =
        typed.length() < A_BEGINNING
            ? inOrder.subMap(typed, true, typed, true)
            : inOrder.subMap(typed, true, typed + Character.MAX_VALUE, false);
    return those.values().stream().mapToInt(Integer::intValue);
  }

  /// How many slips are forgiven in a word of so many letters.
  private static int slips(int letters) {
    if (letters < 4) {
      return 0;
    }
    return letters < 8 ? 1 : 2;
  }

  private static List<String> split(String text) {
    var longEnough = new ArrayList<String>();
    for (var word : Spelling.words(text).split(" ")) {
      if (word.length() >= SHORTEST) {
        longEnough.add(word);
      }
    }
    return longEnough;
  }
}
