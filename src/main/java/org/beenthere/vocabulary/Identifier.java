package org.beenthere.vocabulary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.Serializable;
import java.util.UUID;

/// A typed identifier, so that a specialist is never passed where a participant is meant.
///
/// Values are UUID version 7 (RFC 9562): made by us, ordered by time, kind to an index.
public interface Identifier extends Serializable {

  UUID value();

  static UUID fresh() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  static UUID read(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnIdentifier) {
      throw new NotFound();
    }
  }
}
