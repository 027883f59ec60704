package org.beenthere.appointments;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// The two met.
public record AppointmentKept(
    OrganizationId organization,
    AppointmentId appointment,
    ParticipantId participant,
    SpecialistId specialist,
    Instant at)
    implements DomainEvent {}
