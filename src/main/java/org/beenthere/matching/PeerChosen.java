package org.beenthere.matching;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A participant chose a peer, and the peer said yes.
public record PeerChosen(
    OrganizationId organization, ParticipantId participant, SpecialistId specialist, Instant at)
    implements DomainEvent {}
