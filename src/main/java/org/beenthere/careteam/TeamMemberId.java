package org.beenthere.careteam;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;

/// Somebody on the care team of one participant.
public record TeamMemberId(UUID value) implements Identifier {

  public static TeamMemberId next() {
    return new TeamMemberId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws NotFound when the text is no identifier
  public static TeamMemberId of(String text) {
    return new TeamMemberId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
