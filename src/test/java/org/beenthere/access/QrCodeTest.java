package org.beenthere.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int SCALE = 8;

  @Test
  void a_phone_reads_what_was_written() throws Exception {
    var text = "otpauth://totp/Beenthere:quiet-heron-27?secret=GEZDGNBVGY3TQOJQ&issuer=Beenthere";

    assertThat(read(QrCode.of(text))).isEqualTo(text);
  }

  /// Paints the picture dot by dot and reads it as a phone would.
  private static String read(String address) throws Exception {
    var prefix = "data:image/svg+xml;base64,";
    assertThat(address).startsWith(prefix);
    var svg =
        new String(
            Base64.getDecoder().decode(address.substring(prefix.length())), StandardCharsets.UTF_8);
    var box = Pattern.compile("viewBox=\"0 0 ([0-9]+) ").matcher(svg);
    assertThat(box.find()).isTrue();
    var size = Integer.parseInt(box.group(1)) * SCALE;
    var pixels = new int[size * size];
    Arrays.fill(pixels, 0xFFFFFF);
    var dot = Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z").matcher(svg);
    while (dot.find()) {
      var left = Integer.parseInt(dot.group(1)) * SCALE;
      var top = Integer.parseInt(dot.group(2)) * SCALE;
      for (var y = top; y < top + SCALE; y++) {
        Arrays.fill(pixels, y * size + left, y * size + left + SCALE, 0);
      }
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))))
        .getText();
  }
}
