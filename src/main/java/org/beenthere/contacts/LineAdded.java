package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// A participant added their own line to a note about them.
public record LineAdded(
    OrganizationId organization, ContactId contact, ParticipantId participant, Instant at)
    implements DomainEvent {}
