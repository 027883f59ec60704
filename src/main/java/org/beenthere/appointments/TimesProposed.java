package org.beenthere.appointments;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.appointments.Appointment.Side;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// Times to meet were proposed by one side, and wait for the other.
record TimesProposed(
    OrganizationId organization,
    UUID offer,
    ParticipantId participant,
    SpecialistId specialist,
    Side by,
    Instant at)
    implements DomainEvent {}
