package org.beenthere.arrivals.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// In which letters a file is written. UTF-8 if every byte of it is UTF-8; UTF-16 if it says so;
/// otherwise Windows-1252, which is what spreadsheets in our countries write when they write no
/// UTF-8.
///
/// @param mark how many bytes at the beginning say so
public record Letters(Charset charset, int mark) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BLOCK = 1 << 16;

  static Letters of(Source source) throws IOException {
    try (var bytes = source.open()) {
      var head = bytes.readNBytes(3);
      if (begins(head, 0xEF, 0xBB, 0xBF)) {
        return new Letters(StandardCharsets.UTF_8, 3);
      }
      if (begins(head, 0xFE, 0xFF)) {
        return new Letters(StandardCharsets.UTF_16BE, 2);
      }
      if (begins(head, 0xFF, 0xFE)) {
        return new Letters(StandardCharsets.UTF_16LE, 2);
      }
      return new Letters(isUtf8(head, bytes) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }
  }

  Reader read(Source source) throws IOException {
    var bytes = source.open();
    bytes.skipNBytes(mark);
    return new InputStreamReader(bytes, charset);
  }

  private static boolean begins(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] head, InputStream rest) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.allocate(BLOCK);
    var out = CharBuffer.allocate(BLOCK);
    in.put(head);
    for (boolean end = false; !end; ) {
      var read = rest.read(in.array(), in.position(), in.remaining());
      end = read < 0;
      in.position(in.position() + Math.max(read, 0)).flip();
      if (decoder.decode(in, out.clear(), end).isError()) {
        return false;
      }
      in.compact();
    }
    return true;
  }
}
