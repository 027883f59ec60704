package org.beenthere.participants;

import java.time.LocalDate;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Somebody who is or was a participant, as far as it tells people apart.
public record RollLine(
    ParticipantId id,
    String called,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable LocalDate bornOn,
    @Nullable String cameAs) {}
