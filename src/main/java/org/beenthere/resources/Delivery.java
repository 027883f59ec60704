package org.beenthere.resources;

import java.time.Instant;
import java.util.UUID;

/// A file of services that was looked at, and what became of it.
public record Delivery(
    UUID id,
    String fileName,
    Instant receivedAt,
    State state,
    int newOnes,
    int changedOnes,
    int sameOnes,
    int mendedOnes) {

  public enum State {
    READY,
    DONE,
    CANCELLED
  }

  public String path() {
    return "/resource-list/import/" + id;
  }
}
