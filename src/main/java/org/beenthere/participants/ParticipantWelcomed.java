package org.beenthere.participants;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// Somebody is now a participant and may be offered a peer.
public record ParticipantWelcomed(
    OrganizationId organization, ParticipantId participant, Instant at) implements DomainEvent {}
