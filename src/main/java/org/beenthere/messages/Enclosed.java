package org.beenthere.messages;

import java.io.IOException;
import java.time.Duration;
import org.beenthere.access.Limiter;
import org.beenthere.consent.Upload;
import org.beenthere.shell.FormErrors;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// Reads the file that came with a message.
final class Enclosed {

  static final String FIELD = "enclosed";

  private static final int AN_HOUR = 20;

  /// The file, or null, and then `errors` says why unless none came.
  static @Nullable Upload read(
      @Nullable MultipartFile file, FormErrors errors, Limiter limiter, Viewer viewer)
      throws IOException {
    return switch (Upload.of(file)) {
      case Upload.Came.Nothing() -> null;
      case Upload.Came.Sheet(var one) -> {
        var who = viewer.account() + " " + viewer.hat();
        if (!errors.any() && !limiter.allow("enclosure", who, AN_HOUR, Duration.ofHours(1))) {
          errors.add(FIELD, "messages.enclosed.tooMany");
        }
        yield one;
      }
      case Upload.Came.TooLarge() -> {
        errors.add(FIELD, "messages.enclosed.large");
        yield null;
      }
      case Upload.Came.NoSheet() -> {
        errors.add(FIELD, "messages.enclosed.type");
        yield null;
      }
    };
  }

  private Enclosed() {}
}
