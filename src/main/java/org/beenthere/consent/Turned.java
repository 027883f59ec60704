package org.beenthere.consent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Which way up a picture is, as a camera says it (EXIF, tag 274): a number from 1 to 8.
final class Turned {

  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final short SHORT = 3;

  /// Reads it out of what a camera says, of which nothing else is read. What cannot be read says
  /// nothing.
  static int read(byte[] content, int from, int length) {
    if (length < 8 || length > content.length - from) {
      return UPRIGHT;
    }
    var said = ByteBuffer.wrap(content, from, length).slice();
    said.order(said.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    try {
      var at = said.getInt(4);
      var entries = said.getShort(at) & 0xffff;
      for (var i = 0; i < entries; i++) {
        var entry = at + 2 + 12 * i;
        if ((said.getShort(entry) & 0xffff) == TAG && said.getShort(entry + 2) == SHORT) {
          var turned = said.getShort(entry + 8);
          return turned >= 1 && turned <= 8 ? turned : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException broken) {
      return UPRIGHT;
    }
  }

  /// The same, said alone.
  static byte[] said(int turned) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42})
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort(SHORT)
        .putInt(1)
        .putShort((short) turned)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private Turned() {}
}
