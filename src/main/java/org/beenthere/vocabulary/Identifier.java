package org.beenthere.vocabulary;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/// A typed identifier, so that a specialist is never passed where a participant is meant.
///
/// Values are UUID version 7 (RFC 9562): made by us, ordered by time, kind to an index.
public interface Identifier extends Serializable {

  UUID value();

  static UUID fresh() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /// What a form is known by when it comes again: its own number and everything it says. The same
  /// form with other words in it (somebody went back, or sat down at the same computer next) is
  /// known by another. Nobody who reads it can guess what was said while the number of the form
  /// stays unknown.
  ///
  /// @param said in an order that is always the same
  static UUID of(UUID form, List<?> said) {
    try {
      var hash =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256")
                  .digest((form + said.toString()).getBytes(StandardCharsets.UTF_8)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static UUID read(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnIdentifier) {
      throw new NotFound();
    }
  }
}
