package org.beenthere.appointments;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// The two agreed to meet at that time.
public record AppointmentAgreed(
    OrganizationId organization,
    AppointmentId appointment,
    ParticipantId participant,
    SpecialistId specialist,
    Instant startsAt,
    Instant at)
    implements DomainEvent {}
