package org.beenthere.appointments;

import org.beenthere.participants.Participant;

/// A meeting with the person it is with.
public record PromisedLine(Appointment meeting, Participant person) {}
