package org.beenthere.contacts;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;

/// A note that is not signed yet, as it was typed. Only its author sees it.
record Draft(
    OrganizationId organization,
    ParticipantId participant,
    AccountId author,
    NoteForm typed,
    Instant savedAt) {}
