package org.beenthere.coping;

import java.time.LocalDate;
import java.util.UUID;

/// Something that somebody asked for, whom, and what came of it.
///
/// @param stands how it stands, as the person sees it
/// @param cameOfIt in their own words, or empty
public record AskedFor(
    UUID id,
    String what,
    String whom,
    LocalDate askedOn,
    Stands stands,
    String cameOfIt,
    boolean shared) {

  public enum Stands {
    WAITING,
    LOOKING,
    YES,
    PARTLY,
    NO,
    ASKED_AGAIN,
    LET_GO;

    /// Whether an answer is still out.
    public boolean isOpen() {
      return this == WAITING || this == LOOKING || this == ASKED_AGAIN;
    }
  }
}
