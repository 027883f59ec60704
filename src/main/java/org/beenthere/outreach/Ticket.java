package org.beenthere.outreach;

import java.util.Optional;
import java.util.UUID;
import org.beenthere.storage.Asking;
import org.beenthere.vocabulary.OrganizationId;

/// What a pass phrase or a private link opens: one conversation, and nothing else. Whoever holds it
/// asks the database as a visitor with this key in hand.
public record Ticket(OrganizationId organization, ConversationId conversation) {

  Asking asking() {
    return Asking.keyHolderOf(organization, conversation.value());
  }

  String text() {
    return organization + " " + conversation;
  }

  static Optional<Ticket> read(String text) {
    var parts = text.split(" ", 2);
    return parts.length < 2
        ? Optional.empty()
        : Optional.of(
            new Ticket(
                new OrganizationId(UUID.fromString(parts[0])),
                new ConversationId(UUID.fromString(parts[1]))));
  }
}
