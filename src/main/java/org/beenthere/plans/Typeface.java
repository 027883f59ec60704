package org.beenthere.plans;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The letters that lie in files for paper, the ones that are asked first on top. Only what a text
/// needs goes into its file.
enum Typeface {
  /// Latin, Greek, Cyrillic and Hebrew.
  LIBERATION("Liberation Sans", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
  ARABIC("Noto Sans Arabic", "/letters/NotoSansArabic-Regular.ttf"),
  DEVANAGARI("Noto Sans Devanagari", "/letters/NotoSansDevanagari-Regular.ttf"),
  THAI("Noto Sans Thai", "/letters/NotoSansThai-Regular.ttf"),
  ARMENIAN("Noto Sans Armenian", "/letters/NotoSansArmenian-Regular.ttf"),
  GEORGIAN("Noto Sans Georgian", "/letters/NotoSansGeorgian-Regular.ttf"),
  ETHIOPIC("Noto Sans Ethiopic", "/letters/NotoSansEthiopic-Regular.ttf"),
  /// Pictures before signs: what somebody types on a phone is meant as one.
  EMOJI("Noto Emoji", "/letters/NotoEmoji-Regular.ttf"),
  SYMBOLS("Noto Sans Symbols2", "/letters/NotoSansSymbols2-Regular.ttf"),
  /// Chinese and Japanese.
  EAST_ASIAN("Droid Sans Fallback", "/letters/DroidSansFallbackFull.ttf"),
  KOREAN("Nanum Gothic", "/letters/NanumGothic-Regular.ttf");

  private static final int MOST = 0x1FFFF;

  private final String family;
  private final String file;
  private volatile BitSet signs = new BitSet();

  Typeface(String family, String file) {
    this.family = family;
    this.file = file;
  }

  /// The first that has a sign.
  static Optional<Typeface> of(int sign) {
    return Stream.of(values()).filter(one -> one.has(sign)).findFirst();
  }

  /// What it is called in a style sheet.
  String family() {
    return family;
  }

  InputStream open() {
    return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
  }

  /// Read when it is asked for the first time; twice is no harm.
  boolean has(int sign) {
    if (signs.isEmpty()) {
      signs = read();
    }
    return signs.get(sign);
  }

  private BitSet read() {
    try (var stream = open();
        var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
      var lookup = font.getUnicodeCmapLookup();
      var found = new BitSet(MOST);
      for (int sign = ' '; sign <= MOST; sign++) {
        found.set(sign, lookup.getGlyphId(sign) != 0);
      }
      return found;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
