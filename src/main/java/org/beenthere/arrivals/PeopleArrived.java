package org.beenthere.arrivals;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// A list of people was brought in. Each of them was told as a participant welcomed; when they had
/// last been seen before is known to [Arrivals#lastSeen].
///
/// @param people how many came
public record PeopleArrived(OrganizationId organization, ArrivalId arrival, int people, Instant at)
    implements DomainEvent {}
