package org.beenthere.coping;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One time that somebody tried something, in their own words and numbers.
///
/// @param technique what it was, or null when it was one of their own
/// @param called what their own one was called then
/// @param helped how much it helped, from 0 to 10, or null when they did not say
/// @param again whether they would do it again, or null when they did not say
/// @param shared whether whoever walks with them sees it
public record Practice(
    UUID id,
    @Nullable Technique technique,
    String called,
    How how,
    String situation,
    @Nullable Integer helped,
    @Nullable Again again,
    boolean shared,
    Instant at) {

  public enum How {
    MODELED,
    TOGETHER,
    ALONE
  }

  public enum Again {
    YES,
    MAYBE,
    NO
  }

  /// Whether it was the same technique, or one of their own of the same name.
  boolean isOfSame(Practice other) {
    return technique == other.technique && called.equals(other.called);
  }
}
