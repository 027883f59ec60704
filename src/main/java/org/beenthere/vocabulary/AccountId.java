package org.beenthere.vocabulary;

import java.util.UUID;

/// Somebody who can sign in. One person, one account, several hats.
public record AccountId(UUID value) implements Identifier {

  public static AccountId next() {
    return new AccountId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static AccountId of(String text) {
    return new AccountId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
