package org.beenthere.appointments;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A participant changed something about a meeting, and their peer should know.
record PeerTold(
    OrganizationId organization,
    AppointmentId appointment,
    ParticipantId participant,
    SpecialistId specialist,
    Change what,
    Instant startsAt,
    Instant at)
    implements DomainEvent {

  enum Change {
    AGREED,
    MOVED,
    CALLED_OFF,
    ANOTHER_TIME
  }
}
