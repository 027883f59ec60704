package org.beenthere.plans;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;

/// A step of a goal; it keeps its identifier from version to version.
public record StepId(UUID value) implements Identifier {

  public static StepId next() {
    return new StepId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address or a form; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static StepId of(String text) {
    return new StepId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
