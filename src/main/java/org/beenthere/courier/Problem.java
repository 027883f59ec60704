package org.beenthere.courier;

/// Why a message did not arrive.
public enum Problem {
  /// This house has no way to send such messages.
  NO_GATEWAY,
  /// Nobody can be reached under that address.
  ADDRESS,
  /// The way was closed each time we tried.
  UNREACHABLE,
  /// Twice, the house went down while it was on its way; perhaps it arrived.
  UNSURE;

  /// Whether the address is fine and only this house could not send it, so that a human may.
  public boolean isOurs() {
    return this == NO_GATEWAY || this == UNREACHABLE;
  }
}
