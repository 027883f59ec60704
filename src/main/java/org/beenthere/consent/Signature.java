package org.beenthere.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A signature under a permission.
///
/// @param name as it was typed, or as it stands on the paper
/// @param at when, or null as long as nobody said
public record Signature(String name, How how, @Nullable Instant at) {

  public enum How {
    /// On the screen, by typing their name.
    SCREEN,
    /// With a pen; the sheet was brought.
    PAPER
  }
}
