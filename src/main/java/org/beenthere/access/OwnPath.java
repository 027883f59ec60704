package org.beenthere.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A way within this house, as it may come back from a form or an address. Nothing that a browser
/// could read as leading elsewhere passes.
final class OwnPath {

  /// A slash, then nothing that begins an authority (also not in disguise), and only what stands in
  /// a path.
  private static final Pattern PATH =
      Pattern.compile("/(?![/\\\\]|%2[fF]|%5[cC])[A-Za-z0-9/._~%@:+=,;!$&()*-]{0,500}");

  /// The path, if it is one of ours and does not lead back to the door.
  static Optional<String> of(@Nullable String text) {
    if (text == null || !PATH.matcher(text).matches() || text.contains("//")) {
      return Optional.empty();
    }
    return text.startsWith("/sign-") ? Optional.empty() : Optional.of(text);
  }

  private OwnPath() {}
}
