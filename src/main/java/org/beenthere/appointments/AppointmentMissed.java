package org.beenthere.appointments;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A meeting that was agreed did not take place. That is nobody's fault.
public record AppointmentMissed(
    OrganizationId organization,
    AppointmentId appointment,
    ParticipantId participant,
    SpecialistId specialist,
    Instant at)
    implements DomainEvent {}
