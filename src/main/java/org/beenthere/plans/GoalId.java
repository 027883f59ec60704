package org.beenthere.plans;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;

/// A goal; it keeps its identifier from version to version.
public record GoalId(UUID value) implements Identifier {

  public static GoalId next() {
    return new GoalId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address or a form; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static GoalId of(String text) {
    return new GoalId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
