package org.beenthere.careteam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody is asked to countersign a note for the team, and who did.
///
/// @param called what whoever did is called, or null as long as nobody did
public record TeamCountersign(
    TeamNoteId note, Instant askedAt, @Nullable String called, @Nullable Instant at) {

  public boolean isSigned() {
    return at != null;
  }
}
