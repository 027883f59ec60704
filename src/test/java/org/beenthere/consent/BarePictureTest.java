package org.beenthere.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/// A picture from a phone tells where it was taken until it arrives here.
class BarePictureTest {

  private static final String PHONE = "Phone of Jamie";
  private static final String MAKER_NOTE = "36.1627 N 86.7816 W";

  @Test
  void where_a_picture_was_taken_is_gone_and_the_picture_is_the_same() throws IOException {
    for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      var taken = taken(jpeg(), 6, order);
      assertThat(tells(taken, PHONE)).as("the camera said it").isTrue();
      assertThat(gps(taken)).isTrue();

      var kept = arrives(taken);

      assertThat(gps(kept)).isFalse();
      for (var secret : new String[] {PHONE, MAKER_NOTE, "a remark", "http://ns.adobe.com/xap"}) {
        assertThat(tells(kept, secret)).as(secret).isFalse();
      }
      assertThat(pixels(kept)).as("not compressed anew").isEqualTo(pixels(taken));
      assertThat(orientation(kept)).as("still to be turned").isEqualTo(6);
    }
  }

  @Test
  void what_hangs_on_behind_the_end_of_a_picture_is_gone() throws IOException {
    var film = "ftypmp4 a film of three seconds".getBytes(StandardCharsets.UTF_8);

    assertThat(tells(arrives(joined(jpeg(), film)), "a film")).isFalse();
    assertThat(tells(arrives(joined(png(), film)), "a film")).isFalse();
  }

  @Test
  void a_drawing_loses_its_words_and_its_place_and_stays_the_same_drawing() throws IOException {
    var png = png();
    var told =
        joined(
            Arrays.copyOf(png, 33),
            chunk("tEXt", ("Author\0" + PHONE).getBytes(StandardCharsets.ISO_8859_1)),
            chunk("eXIf", exif(8, ByteOrder.LITTLE_ENDIAN)),
            Arrays.copyOfRange(png, 33, png.length));

    var kept = arrives(told);

    assertThat(tells(kept, PHONE)).isFalse();
    assertThat(tells(kept, MAKER_NOTE)).isFalse();
    assertThat(pixels(kept)).isEqualTo(pixels(png));
    assertThat(tells(kept, "eXIf")).as("still to be turned").isTrue();
  }

  @Test
  void a_picture_that_says_nothing_of_itself_stays_as_it_is() throws IOException {
    assertThat(arrives(png())).isEqualTo(png());
    assertThat(pixels(arrives(jpeg()))).isEqualTo(pixels(jpeg()));
  }

  @Test
  void what_only_begins_like_a_picture_is_none() throws IOException {
    var pretends =
        joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, "<script>".getBytes());
    assertThat(Upload.of(new MockMultipartFile("x", pretends)))
        .isInstanceOf(Upload.Came.NoSheet.class);
    assertThat(Upload.of(new MockMultipartFile("x", Arrays.copyOf(png(), 40))))
        .isInstanceOf(Upload.Came.NoSheet.class);
  }

  @Property(tries = 300)
  void wherever_it_is_cut_or_broken_nothing_of_the_place_is_kept(
      @ForAll @IntRange(min = 0, max = 4000) int at, @ForAll byte instead) throws IOException {
    var taken = taken(jpeg(), 3, ByteOrder.BIG_ENDIAN);
    var broken = taken.clone();
    broken[at % taken.length] = instead;
    for (var one : new byte[][] {broken, Arrays.copyOf(taken, at % taken.length)}) {
      if (Upload.of(new MockMultipartFile("x", one)) instanceof Upload.Came.Sheet(var sheet)
          && sheet.mediaType().equals("image/jpeg")
          && readable(sheet.content())) {
        assertThat(gps(sheet.content())).isFalse();
      }
    }
  }

  private static boolean readable(byte[] content) {
    try {
      return ImageIO.read(new ByteArrayInputStream(content)) != null;
    } catch (IOException | RuntimeException not) {
      return false;
    }
  }

  private static byte[] arrives(byte[] content) throws IOException {
    var came = Upload.of(new MockMultipartFile("enclosed", "IMG_0001.jpg", "image/jpeg", content));
    assertThat(came).isInstanceOf(Upload.Came.Sheet.class);
    return ((Upload.Came.Sheet) came).upload().content();
  }

  /// The picture as a phone keeps it: place, maker, orientation, a remark, and XMP.
  private static byte[] taken(byte[] jpeg, int turned, ByteOrder order) {
    var exif = joined("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(turned, order));
    return joined(
        Arrays.copyOf(jpeg, 2),
        segment(0xe1, exif),
        segment(
            0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".getBytes(StandardCharsets.UTF_8)),
        segment(0xfe, "a remark".getBytes(StandardCharsets.UTF_8)),
        Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /// EXIF with a maker, an orientation and a GPS directory that says where.
  private static byte[] exif(int turned, ByteOrder order) {
    var said = ByteBuffer.allocate(160).order(order);
    said.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    said.putShort((short) 42).putInt(8);
    said.putShort((short) 3);
    said.putShort((short) 0x010f).putShort((short) 2).putInt(PHONE.length() + 1).putInt(80);
    said.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    said.putShort((short) turned).putShort((short) 0);
    said.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(50);
    said.putInt(0);
    said.position(50);
    said.putShort((short) 1);
    said.putShort((short) 0x001b).putShort((short) 2).putInt(MAKER_NOTE.length() + 1).putInt(110);
    said.putInt(0);
    said.position(80);
    said.put(PHONE.getBytes(StandardCharsets.US_ASCII));
    said.position(110);
    said.put(MAKER_NOTE.getBytes(StandardCharsets.US_ASCII));
    return said.array();
  }

  /// Whether its EXIF names a GPS directory.
  private static boolean gps(byte[] jpeg) {
    return tag(jpeg, 0x8825) >= 0;
  }

  private static int orientation(byte[] jpeg) {
    return tag(jpeg, 0x0112);
  }

  /// What a tag of the first EXIF says, -1 when it is not there.
  private static int tag(byte[] jpeg, int which) {
    var at = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
    if (at < 0 || at + 16 > jpeg.length) {
      return -1;
    }
    var said = ByteBuffer.wrap(jpeg, at + 6, jpeg.length - at - 6).slice();
    said.order(said.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    for (var entry = 10; entry < 10 + 12 * Math.min(said.getShort(8), 5); entry += 12) {
      if ((said.getShort(entry) & 0xffff) == which) {
        return said.getShort(entry + 8);
      }
    }
    return -1;
  }

  private static boolean tells(byte[] content, String secret) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(secret);
  }

  private static byte[] segment(int marker, byte[] body) {
    return joined(
        ByteBuffer.allocate(4)
            .put((byte) 0xff)
            .put((byte) marker)
            .putShort((short) (body.length + 2))
            .array(),
        body);
  }

  private static byte[] chunk(String kind, byte[] body) {
    var named = joined(kind.getBytes(StandardCharsets.US_ASCII), body);
    var check = new CRC32();
    check.update(named);
    return joined(
        ByteBuffer.allocate(4).putInt(body.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }

  private static byte[] jpeg() throws IOException {
    return drawn("jpg");
  }

  private static byte[] png() throws IOException {
    return drawn("png");
  }

  private static byte[] drawn(String format) throws IOException {
    var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    var brush = picture.createGraphics();
    brush.setColor(Color.ORANGE);
    brush.fillOval(5, 5, 40, 30);
    brush.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }

  private static int[] pixels(byte[] content) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(content));
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
