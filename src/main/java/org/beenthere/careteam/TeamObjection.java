package org.beenthere.careteam;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// "That is not how it was", said of a note for the team; it stays, and so does what was answered.
///
/// @param supervisor who supervises the author, or null when that is for the program's managers
/// @param answeredCalled who answered, or null as long as nobody did
public record TeamObjection(
    UUID id,
    TeamNoteId note,
    ParticipantId participant,
    AccountId author,
    String words,
    Instant at,
    @Nullable AccountId supervisor,
    @Nullable String answeredCalled,
    @Nullable String answer,
    @Nullable Instant answeredAt) {}
