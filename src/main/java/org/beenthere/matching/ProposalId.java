package org.beenthere.matching;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// A peer proposed to a participant.
public record ProposalId(UUID value) implements Identifier {

  public static ProposalId next() {
    return new ProposalId(Identifier.fresh());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws org.beenthere.vocabulary.NotFound when the text is no identifier
  public static ProposalId of(String text) {
    return new ProposalId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
