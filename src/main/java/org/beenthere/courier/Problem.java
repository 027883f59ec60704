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
  UNSURE,
  /// The person it was for is not reached that way any more.
  MOVED;

  /// Whether only this house could not or may not send it, so that a human may find a way.
  public boolean isOurs() {
    return this == NO_GATEWAY || this == UNREACHABLE || this == MOVED;
  }
}
