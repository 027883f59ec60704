package org.beenthere.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// A text as a picture that a phone can read, as the address of an image: drawn here, fetched from
/// nowhere.
final class QrCode {

  private static final int QUIET_ZONE = 4;

  static String of(String text) {
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg(dots(text)).getBytes(StandardCharsets.UTF_8));
  }

  private static BitMatrix dots(String text) {
    try {
      return new QRCodeWriter()
          .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  /// Black on white in every scheme: readers expect it.
  private static String svg(BitMatrix dots) {
    var path = new StringBuilder();
    for (var y = 0; y < dots.getHeight(); y++) {
      for (var x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"240\""
            .formatted(dots.getWidth(), dots.getHeight())
        + " height=\"240\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
            .formatted(dots.getWidth(), dots.getHeight())
        + "<path d=\""
        + path
        + "\"/></svg>";
  }

  private QrCode() {}
}
