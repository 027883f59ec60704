package org.beenthere.plans;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Text that runs from right to left, within text that runs from left to right and around it, as
/// Unicode has it (UAX 9).
final class BothWays {

  /// What opens where it closed, seen from the other side.
  private static final String MIRRORED = "()[]{}<>«»‹›≤≥";

  /// Divides a paragraph into what runs one way and what runs the other.
  static final class Splitter implements BidiSplitter {

    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String paragraph, byte direction) {
      runs.clear();
      var bidi =
          new Bidi(
              paragraph,
              direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
      for (int i = 0; i < bidi.getRunCount(); i++) {
        add(bidi.getRunStart(i), bidi.getRunLimit(i), way(bidi.getRunLevel(i), direction));
      }
    }

    /// A number within words from right to left goes with them; [Reorderer] turns it back.
    private static byte way(int level, byte direction) {
      return direction == RTL ? level % 2 == 0 ? LTR : RTL : level == 0 ? LTR : RTL;
    }

    private void add(int start, int limit, byte way) {
      var last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.getDirection() == way) {
        runs.removeLast();
        runs.add(new BidiTextRun(last.getStart(), limit - last.getStart(), way));
      } else {
        runs.add(new BidiTextRun(start, limit - start, way));
      }
    }

    @Override
    public int countTextRuns() {
      return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
      return runs.get(index);
    }

    /// The way of the first letter that has one.
    @Override
    public byte getBaseDirection(String paragraph) {
      return paragraph
          .codePoints()
          .map(Character::getDirectionality)
          .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || isRightToLeft(way))
          .mapToObj(way -> isRightToLeft(way) ? RTL : LTR)
          .findFirst()
          .orElse(NEUTRAL);
    }

    private static boolean isRightToLeft(int way) {
      return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
  }

  /// Turns words that run from right to left into the order in which they are drawn.
  static final class Reorderer implements BidiReorderer {

    @Override
    public String reorderRTLTextToLTR(String text) {
      if (text.isEmpty()) {
        return text;
      }
      var bidi = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
      int count = bidi.getRunCount();
      var levels = new byte[count];
      var runs = new Integer[count];
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) bidi.getRunLevel(i);
        runs[i] = i;
      }
      Bidi.reorderVisually(levels, 0, runs, 0, count);
      var drawn = new StringBuilder(text.length());
      for (var run : runs) {
        var part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
        drawn.append(bidi.getRunLevel(run) % 2 == 0 ? part : turned(part));
      }
      return drawn.toString();
    }

    private static String turned(String part) {
      return new StringBuilder(mirrored(part)).reverse().toString();
    }

    private static String mirrored(String part) {
      return IntStream.range(0, part.length())
          .map(i -> mirror(part.charAt(i)))
          .collect(
              StringBuilder::new, (text, sign) -> text.append((char) sign), StringBuilder::append)
          .toString();
    }

    private static int mirror(char sign) {
      int at = MIRRORED.indexOf(sign);
      return at < 0 ? sign : MIRRORED.charAt(at ^ 1);
    }

    @Override
    public String shapeText(String text) {
      return ArabicForms.joined(text);
    }

    @Override
    public String deshapeText(String text) {
      return ArabicForms.letters(text);
    }

    @Override
    public boolean isLiveImplementation() {
      return true;
    }
  }

  private BothWays() {}
}
