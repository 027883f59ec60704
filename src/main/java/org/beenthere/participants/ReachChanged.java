package org.beenthere.participants;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// How somebody is reached safely is not what it was. How it stands, [Participants] tells.
///
/// @param byThemselves whether they changed it, and not somebody who works with them
/// @param leftBehind whether a number or an address that led to them does not any more, so that
///   nothing that was sent there should open anything
public record ReachChanged(
    OrganizationId organization,
    ParticipantId participant,
    boolean byThemselves,
    boolean leftBehind,
    Instant at)
    implements DomainEvent {}
