package org.beenthere.outreach;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// A conversation without a name.
public record ConversationId(UUID value) implements Identifier {

  /// Drawn by lot: the trail keeps it when the conversation is gone, and one of ours would say at
  /// which moment somebody wrote.
  public static ConversationId next() {
    return new ConversationId(UUID.randomUUID());
  }

  /// Reads an identifier as it stands in an address; anything else is nobody's.
  ///
  /// @throws org.beenthere.vocabulary.NotFound when the text is no identifier
  public static ConversationId of(String text) {
    return new ConversationId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
