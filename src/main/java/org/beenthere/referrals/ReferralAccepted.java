package org.beenthere.referrals;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Somebody who asked is now a participant and may be offered a peer.
///
/// @param wished the peer they asked for, or null
public record ReferralAccepted(
    OrganizationId organization,
    ParticipantId participant,
    @Nullable SpecialistId wished,
    Instant at)
    implements DomainEvent {}
