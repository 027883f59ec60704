package org.beenthere.arrivals.sheet;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names in any script. They are kept as they were written; only spaces are tidied.
public final class Names {

  /// Characters as people count them.
  public static final int LONGEST = 80;

  private static final Pattern SPACES =
      Pattern.compile("[\\s\\p{Z}]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\p{So}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  /// First and last name.
  public record FirstAndLast(String first, String last) {}

  public static String tidy(String name) {
    return SPACES.matcher(name).replaceAll(" ").strip();
  }

  public static boolean isTooLong(String name) {
    return name.codePointCount(0, name.length()) > LONGEST;
  }

  /// Takes a whole name apart: "Thompson, Adelle" or "Adelle Thompson".
  public static FirstAndLast apart(String whole) {
    var name = tidy(whole);
    var comma = name.indexOf(',');
    if (comma >= 0) {
      return new FirstAndLast(tidy(name.substring(comma + 1)), tidy(name.substring(0, comma)));
    }
    var space = name.lastIndexOf(' ');
    return space < 0
        ? new FirstAndLast(name, "")
        : new FirstAndLast(name.substring(0, space), name.substring(space + 1));
  }

  /// By what two names are compared: without accents, case, spaces and signs, in any script.
  public static String key(@Nullable String name) {
    if (name == null) {
      return "";
    }
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /// What to call somebody of whom only the names are known: the first name and the first letter of
  /// the last, so that two of one first name can be told apart and no whole name stands on a
  /// screen.
  public static String called(String first, String last) {
    if (first.isEmpty() || last.isEmpty()) {
      return first;
    }
    var initial = firstLetter(last) + ".";
    var called = first + " " + initial;
    return isTooLong(called) ? first : called;
  }

  private static String firstLetter(String name) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(name);
    return name.substring(0, letters.next());
  }

  private Names() {}
}
