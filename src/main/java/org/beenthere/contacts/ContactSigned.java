package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.DomainEvent;
import org.beenthere.vocabulary.Minutes;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A note about a contact, or an attempt at one, was signed.
///
/// @param reached whether the person was reached
/// @param startedAt when the contact began; it may lie days before the note
/// @param at when it was signed
public record ContactSigned(
    OrganizationId organization,
    ContactId contact,
    ParticipantId participant,
    AccountId author,
    SpecialistId specialist,
    boolean reached,
    Setting setting,
    Instant startedAt,
    Minutes length,
    Instant at)
    implements DomainEvent {}
