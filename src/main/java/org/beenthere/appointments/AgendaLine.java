package org.beenthere.appointments;

import java.time.Instant;
import org.beenthere.vocabulary.Way;
import org.jspecify.annotations.Nullable;

/// What a specialist has agreed on: a meeting, or time kept free for somebody who is no
/// participant.
///
/// @param meeting null for time that is kept free, of which no more is told than when
public record AgendaLine(Instant startsAt, Way way, @Nullable PromisedLine meeting) {}
