package org.beenthere.plans;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;

/// That somebody looked at a plan again, and what the person said.
///
/// @param number the version that was in force
/// @param occasion why, for a thorough look; null for a light one
/// @param wentWell in the person's words, or empty
/// @param toChange what they want to change, in their words, or empty
/// @param role who wrote it down
/// @param readBack whether a specialist read it to the person, who said that it is right
/// @param confirmedAt when the person said on their own pages that it is right, or null
public record Review(
    UUID id,
    int number,
    @Nullable ReviewOccasion occasion,
    String wentWell,
    String toChange,
    Hat role,
    boolean readBack,
    @Nullable Instant confirmedAt,
    Instant at) {

  public boolean formal() {
    return occasion != null;
  }

  /// Whether the person has yet to say that these are their words.
  public boolean toConfirm() {
    return role == Hat.SPECIALIST && !readBack && confirmedAt == null;
  }
}
