package org.beenthere.referrals;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// Somebody's request for support.
public record RequestId(UUID value) implements Identifier {

  public static RequestId next() {
    return new RequestId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws org.beenthere.vocabulary.NotFound when the text is no identifier
  public static RequestId of(String text) {
    return new RequestId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
