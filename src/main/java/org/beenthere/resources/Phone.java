package org.beenthere.resources;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A number to call.
///
/// @param spot of which place it is, or null for the service as a whole
public record Phone(String number, String extension, String words, @Nullable UUID spot) {

  /// As a link needs it.
  public String link() {
    var digits = number.replaceAll("[^\\d+]", "");
    return "tel:" + digits + (extension.isEmpty() ? "" : ";ext=" + extension);
  }
}
