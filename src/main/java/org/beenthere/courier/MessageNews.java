package org.beenthere.courier;

import java.util.UUID;
import org.beenthere.vocabulary.DomainEvent;

/// What became of a message.
public sealed interface MessageNews extends DomainEvent
    permits MessageCarried, MessageUndeliverable {

  UUID message();

  /// As the sender named it; see [Message].
  String owner();

  String name();
}
