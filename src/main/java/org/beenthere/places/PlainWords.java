package org.beenthere.places;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words as they are listened for, however they were typed: in lower case, without accents and
/// signs, with a letter once where it was typed several times (*plllease*, *kil*), and with letters
/// for the figures that stand for them (*su1cide*).
final class PlainWords {

  /// Where a sentence ends.
  static final String STOP = ".";

  /// Where something was that is not listened to.
  static final String HOLE = "";

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern ENDS = Pattern.compile("[.!?;:\\n\\r…]+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}.]+");
  private static final Pattern AGAIN = Pattern.compile("(\\p{L})\\1+");
  private static final Pattern FOR_A_LETTER = Pattern.compile("(?<=\\p{L})[013@$](?=\\p{L})");
  private static final Map<String, String> LETTERS =
      Map.of("0", "o", "1", "i", "3", "e", "@", "a", "$", "s");

  static List<String> in(String text) {
    var small = text.replaceAll("['’`´]", "").toLowerCase(Locale.ROOT);
    var stopped = ENDS.matcher(small).replaceAll(" . ");
    var spelled =
        FOR_A_LETTER
            .matcher(stopped)
            .replaceAll(found -> LETTERS.getOrDefault(found.group(), found.group()));
    var letters =
        ACCENTS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD)).replaceAll("");
    var words = AGAIN.matcher(NO_LETTERS.matcher(letters).replaceAll(" ")).replaceAll("$1");
    return words.isBlank() ? List.of() : List.of(words.strip().split(" +"));
  }

  private PlainWords() {}
}
