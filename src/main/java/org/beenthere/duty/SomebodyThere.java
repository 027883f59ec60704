package org.beenthere.duty;

import java.time.Instant;
import java.util.List;
import org.beenthere.vocabulary.OrganizationId;

/// When somebody is there anyway, so that nobody on call is no gap; said by the room that knows.
public interface SomebodyThere {

  /// The stretches of time between two moments in which somebody is there.
  List<Turn> between(OrganizationId organization, Instant from, Instant until);
}
