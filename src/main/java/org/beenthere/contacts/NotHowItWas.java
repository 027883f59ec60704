package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.OrganizationId;

/// A person said that a note about them is not how it was.
record NotHowItWas(OrganizationId organization, ContactId note, Instant at)
    implements DomainEvent {}
