package org.beenthere.outreach;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// Somebody without a name waits for an answer.
///
/// @param danger whether words of theirs sounded like danger
public record SomebodyWrote(
    OrganizationId organization, ConversationId conversation, boolean danger, Instant at)
    implements DomainEvent {}
