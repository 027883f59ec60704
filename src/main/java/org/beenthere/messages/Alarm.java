package org.beenthere.messages;

import java.time.Instant;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Words that sound like danger, and that nobody answered yet. Says where, and never what.
///
/// @param onCall who was on call, and was told
record Alarm(
    ConversationId conversationId,
    ParticipantId participantId,
    SpecialistId specialistId,
    Instant heardAt,
    @Nullable AccountId onCall) {}
