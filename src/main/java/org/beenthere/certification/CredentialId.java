package org.beenthere.certification;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// A credential in the register.
public record CredentialId(UUID value) implements Identifier {

  public static CredentialId next() {
    return new CredentialId(Identifier.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
