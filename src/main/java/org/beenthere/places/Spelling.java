package org.beenthere.places;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// How names are compared: without accents, case, punctuation or spaces, and with the short words
/// of place names written out, so that "St Louis", "SAINT LOUIS" and "Saint-Louis" are one name.
public final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Map<String, String> SHORT =
      Map.of("st", "saint", "ste", "sainte", "ft", "fort", "mt", "mount");

  /// The words of a text, in small letters with one space between.
  public static String words(String text) {
    var words = plain(text).split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = SHORT.getOrDefault(words[i], words[i]);
    }
    return String.join(" ", words);
  }

  /// Small letters from a to z and digits, and one space for everything else. A directory full of
  /// texts comes through here when a house opens, so it is one walk over them and no expression.
  private static String plain(String text) {
    var letters = isPlain(text) ? text : withoutMarks(text);
    var plain = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      var letter = letters.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        plain.append((char) (letter - 'A' + 'a'));
      } else if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
        plain.append(letter);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    var end = plain.length();
    return plain.substring(0, end > 0 && plain.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String withoutMarks(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }

  /// The name by which places are looked up: letters and digits only.
  static String name(String text) {
    return words(text).replace(" ", "");
  }

  /// How many letters must be changed, added, left out or swapped with their neighbour to make one
  /// name of the other; `limit + 1` when it is more than that.
  public static int apart(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    var before = new int[other.length() + 1];
    var above = new int[other.length() + 1];
    var row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      var least = i;
      for (int j = 1; j <= other.length(); j++) {
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      var spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return Math.min(above[other.length()], limit + 1);
  }

  private Spelling() {}
}
