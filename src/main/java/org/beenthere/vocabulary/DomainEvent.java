package org.beenthere.vocabulary;

import java.time.Instant;

/// Something that happened, told to the rooms above. Holds identifiers and facts, never names or
/// anybody's words: what is not in it cannot leak from the event log.
public interface DomainEvent {

  /// Whose people it is about.
  OrganizationId organization();

  Instant at();
}
