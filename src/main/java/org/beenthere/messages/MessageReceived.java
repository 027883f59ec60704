package org.beenthere.messages;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// Somebody wrote to the other side.
///
/// @param specialist whose conversation with the participant it is
/// @param byPerson whether the participant wrote it
/// @param danger whether it sounds like danger
/// @param way whether it came by text
public record MessageReceived(
    OrganizationId organization,
    ConversationId conversation,
    ParticipantId participant,
    SpecialistId specialist,
    long number,
    boolean byPerson,
    boolean danger,
    Message.Way way,
    Instant at)
    implements DomainEvent {}
