package org.beenthere.appointments;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A meeting that was agreed is at another time now.
public record AppointmentMoved(
    OrganizationId organization,
    AppointmentId appointment,
    ParticipantId participant,
    SpecialistId specialist,
    Instant startsAt,
    Instant at)
    implements DomainEvent {}
