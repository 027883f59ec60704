package org.beenthere.consent;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// Takes out of a picture what is not the picture: where and when it was taken, with what, by whom,
/// smaller copies of it, and whatever hangs on behind its end. The picture itself is not touched,
/// so nothing of it is lost; that it is to be turned stays.
final class BarePicture {

  private static final Set<String> OF_THE_PICTURE =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD",
          "pHYs");

  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int JFIF = 0xe0;
  private static final int EXIF = 0xe1;
  private static final int PROFILE = 0xe2;
  private static final int ADOBE = 0xee;
  private static final int HEIGHT = 0xdc;
  private static final int TABLES = 0xdb;
  private static final int RESTARTS = 0xdd;

  /// As much of JFIF as comes before a smaller copy of the picture.
  private static final int BARE_JFIF = 14;

  /// The picture alone; empty when it cannot be read as what it says it is.
  static Optional<byte[]> of(String mediaType, byte[] content) {
    try {
      return switch (mediaType) {
        case "image/jpeg" -> Optional.of(jpeg(content));
        case "image/png" -> Optional.of(png(content));
        default -> Optional.of(content);
      };
    } catch (IndexOutOfBoundsException broken) {
      return Optional.empty();
    }
  }

  private static byte[] jpeg(byte[] content) {
    var bare = new ByteArrayOutputStream(content.length);
    marker(bare, START);
    var at = 2;
    var seen = false;
    while (true) {
      if (seen && at >= content.length) {
        // A picture that was cut off shows as far as it goes.
        break;
      }
      if (at(content, at) != 0xff) {
        throw new IndexOutOfBoundsException();
      }
      while (at(content, at) == 0xff) {
        at++;
      }
      var marker = at(content, at++);
      if (marker == END) {
        break;
      }
      var length = at(content, at) << 8 | at(content, at + 1);
      if (length < 2 || at + length > content.length) {
        throw new IndexOutOfBoundsException();
      }
      segment(bare, marker, content, at, length);
      at += length;
      if (marker == SCAN) {
        var from = at;
        at = endOfScan(content, at);
        bare.write(content, from, at - from);
        seen = true;
      }
    }
    if (!seen) {
      throw new IndexOutOfBoundsException();
    }
    marker(bare, END);
    return bare.toByteArray();
  }

  /// @param at where its length stands
  private static void segment(
      ByteArrayOutputStream bare, int marker, byte[] content, int at, int length) {
    if (marker == JFIF && begins(content, at + 2, "JFIF\0") && length >= BARE_JFIF + 2) {
      marker(bare, JFIF);
      bare.write(0);
      bare.write(BARE_JFIF + 2);
      bare.write(content, at + 2, BARE_JFIF - 2);
      // No smaller copy.
      bare.write(0);
      bare.write(0);
    } else if (marker == EXIF && begins(content, at + 2, "Exif\0\0")) {
      var turned = Turned.read(content, at + 8, length - 8);
      if (turned != Turned.UPRIGHT) {
        var said = Turned.said(turned);
        marker(bare, EXIF);
        bare.write(0);
        bare.write(said.length + 8);
        bare.writeBytes("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        bare.writeBytes(said);
      }
    } else if (marker == PROFILE && begins(content, at + 2, "ICC_PROFILE\0")
        || marker == ADOBE && begins(content, at + 2, "Adobe")
        || isOfThePicture(marker)) {
      marker(bare, marker);
      bare.write(content, at, length);
    }
  }

  /// Frames and the tables of codes (0xc0 to 0xcf), scans, and what they are read with.
  private static boolean isOfThePicture(int marker) {
    return marker >= 0xc0 && marker <= 0xcf
        || marker == SCAN
        || marker == TABLES
        || marker == HEIGHT
        || marker == RESTARTS;
  }

  /// Where the next marker stands that is none of a scan.
  private static int endOfScan(byte[] content, int from) {
    var at = from;
    while (at + 1 < content.length) {
      var next = content[at + 1] & 0xff;
      if ((content[at] & 0xff) == 0xff
          && next != 0
          && next != 0xff
          && (next < 0xd0 || next > 0xd7)) {
        return at;
      }
      at++;
    }
    return content.length;
  }

  private static byte[] png(byte[] content) {
    var bare = new ByteArrayOutputStream(content.length);
    bare.write(content, 0, 8);
    var turned = Turned.UPRIGHT;
    var at = 8;
    String kind;
    do {
      var length = ByteBuffer.wrap(content).getInt(at);
      if (length < 0 || length > content.length - at - 12) {
        throw new IndexOutOfBoundsException();
      }
      kind = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (kind.equals("eXIf")) {
        turned = Turned.read(content, at + 8, length);
        if (turned != Turned.UPRIGHT) {
          chunk(bare, "eXIf", Turned.said(turned));
        }
      } else if (OF_THE_PICTURE.contains(kind)) {
        bare.write(content, at, length + 12);
      }
      at += length + 12;
    } while (!kind.equals("IEND"));
    return bare.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream bare, String kind, byte[] said) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(kind.getBytes(StandardCharsets.ISO_8859_1));
    body.writeBytes(said);
    var check = new CRC32();
    check.update(body.toByteArray());
    bare.writeBytes(ByteBuffer.allocate(4).putInt(said.length).array());
    bare.writeBytes(body.toByteArray());
    bare.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }

  private static boolean begins(byte[] content, int at, String with) {
    for (var i = 0; i < with.length(); i++) {
      if (at + i >= content.length || (content[at + i] & 0xff) != with.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int at(byte[] content, int place) {
    return content[place] & 0xff;
  }

  private static void marker(ByteArrayOutputStream bare, int which) {
    bare.write(0xff);
    bare.write(which);
  }

  private BarePicture() {}
}
