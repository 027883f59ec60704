package org.beenthere.contacts;

import java.time.Instant;

/// What the person answered to "we noted that we met. Right?".
public record Receipt(ContactId noteId, Reply answer, Instant answeredAt) {

  /// The one tap.
  public enum Reply {
    RIGHT,
    NOT_RIGHT
  }
}
