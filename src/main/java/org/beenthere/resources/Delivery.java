package org.beenthere.resources;

import java.time.Instant;
import java.util.UUID;

/// A file of services that was looked at, and what became of it.
///
/// @param closedOnes open services of the agencies in it that it does not name any more; once it is
///   brought in, those that were closed for it
public record Delivery(
    UUID id,
    String fileName,
    Instant receivedAt,
    State state,
    int newOnes,
    int changedOnes,
    int sameOnes,
    int mendedOnes,
    int closedOnes) {

  public enum State {
    READY,
    DONE,
    CANCELLED
  }

  public String path() {
    return "/resource-list/import/" + id;
  }
}
