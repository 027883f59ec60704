package org.beenthere.vocabulary;

import java.util.UUID;

/// Somebody who is supported, within one organization.
public record ParticipantId(UUID value) implements Identifier {

  public static ParticipantId next() {
    return new ParticipantId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static ParticipantId of(String text) {
    return new ParticipantId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
