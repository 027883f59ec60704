package org.beenthere.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The letters that lie in the files for paper. They hold Latin, Greek and Cyrillic; what somebody
/// wrote in other letters, or with pictures, is named before they print it.
final class Letters {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// As many as one takes in; then there are more.
  private static final int SHOWN = 12;

  private static final CmapLookup KNOWN = read();

  static InputStream file() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE));
  }

  /// The signs in a text that a file cannot show, each once and as they come.
  static List<String> missing(String text) {
    var found = new LinkedHashSet<String>();
    text.codePoints()
        .filter(Letters::isSeen)
        .filter(sign -> KNOWN.getGlyphId(sign) == 0)
        .limit(1_000)
        .forEach(sign -> {
          if (found.size() < SHOWN) {
            found.add(Character.toString(sign));
          }
        });
    return List.copyOf(found);
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

  private static CmapLookup read() {
    try (var file = file();
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Letters() {}
}
