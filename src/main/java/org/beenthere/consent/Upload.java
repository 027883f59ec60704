package org.beenthere.consent;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A sheet that was signed with a pen, as a picture or a PDF. What it is, is told by what is in it
/// and never by its name. Of a picture nothing is kept but the picture: not where it was taken.
///
/// @param mediaType one of three
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String mediaType, byte[] content) {

  /// Bytes.
  public static final int LARGEST = 5 * 1024 * 1024;

  /// What came with a form.
  public sealed interface Came {
    record Nothing() implements Came {}

    record Sheet(Upload upload) implements Came {}

    record TooLarge() implements Came {}

    record NoSheet() implements Came {}
  }

  public static Came of(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      return new Came.Nothing();
    }
    if (file.getSize() > LARGEST) {
      return new Came.TooLarge();
    }
    var content = file.getBytes();
    return type(content)
        .flatMap(type -> BarePicture.of(type, content).map(bare -> new Upload(type, bare)))
        .<Came>map(Came.Sheet::new)
        .orElseGet(Came.NoSheet::new);
  }

  static Optional<String> type(byte[] content) {
    if (begins(content, 0x25, 0x50, 0x44, 0x46, 0x2d)) {
      return Optional.of("application/pdf");
    }
    if (begins(content, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
      return Optional.of("image/png");
    }
    if (begins(content, 0xff, 0xd8, 0xff)) {
      return Optional.of("image/jpeg");
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] content, int... with) {
    if (content.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((content[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
