package org.beenthere.messages;

import java.util.UUID;
import org.beenthere.vocabulary.Identifier;

/// What two who walk together write to each other.
public record ConversationId(UUID value) implements Identifier {

  static ConversationId next() {
    return new ConversationId(Identifier.fresh());
  }

  static ConversationId of(String text) {
    return new ConversationId(Identifier.read(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
