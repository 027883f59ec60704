package org.beenthere.plans;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Which letters a text needs on paper. What somebody wrote with signs that no [Typeface] has is
/// named before they print it, and marked on the sheet.
final class Letters {

  /// What stands on paper where a sign cannot.
  static final String MARK = "(?)";

  /// As many as one takes in; then there are more.
  private static final int SHOWN = 12;

  /// What gives a picture its colour, its skin or its company has no sign in one colour.
  private static final Pattern NOT_DRAWN =
      Pattern.compile(
          "[\\uFE00-\\uFE0F\\x{1F3FB}-\\x{1F3FF}\\x{E0000}-\\x{E007F}]"
              + "|\\u200D(?=[\\u2190-\\u2BFF\\x{1F000}-\\x{1FAFF}])");

  /// A text as it can be set: composed, and without what cannot be carried by any XML.
  static String fit(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(sign ->
            sign == '\n'
                || sign == '\t'
                || sign >= ' ' && !(sign >= 0xD800 && sign <= 0xDFFF) && (sign & 0xFFFE) != 0xFFFE)
        .forEach(kept::appendCodePoint);
    return NOT_DRAWN.matcher(Normalizer.normalize(kept, Normalizer.Form.NFC)).replaceAll("");
  }

  /// The same, with a mark in the place of each sign, or row of them, that no letters are there
  /// for.
  static String marked(String text) {
    var marked = new StringBuilder(text.length());
    text.codePoints()
        .forEach(sign -> {
          if (!isMissing(sign)) {
            marked.appendCodePoint(sign);
          } else if (!endsWithMark(marked)) {
            marked.append(MARK);
          }
        });
    return marked.toString();
  }

  private static boolean endsWithMark(StringBuilder text) {
    int from = text.length() - MARK.length();
    return from >= 0 && text.substring(from).equals(MARK);
  }

  /// The typefaces a text takes, in the order in which they are asked. The usual one is among them.
  static Set<Typeface> needed(String text) {
    var needed = EnumSet.of(Typeface.LIBERATION);
    text.codePoints().distinct().forEach(sign -> Typeface.of(sign).ifPresent(needed::add));
    return needed;
  }

  /// The signs in a text that a file cannot show, each once and as they come.
  static List<String> missing(String text) {
    var found = new LinkedHashSet<String>();
    fit(text)
        .codePoints()
        .filter(Letters::isMissing)
        .limit(1_000)
        .forEach(sign -> {
          if (found.size() < SHOWN) {
            found.add(Character.toString(sign));
          }
        });
    return List.copyOf(found);
  }

  private static boolean isMissing(int sign) {
    return sign > '~' && isSeen(sign) && Typeface.of(sign).isEmpty();
  }

  /// What joins or varies other signs is no sign of its own.
  private static boolean isSeen(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }

  private Letters() {}
}
