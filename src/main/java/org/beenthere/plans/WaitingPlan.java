package org.beenthere.plans;

import java.time.Instant;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// A plan that waits for a specialist, in a line.
public record WaitingPlan(ParticipantId participant, String called, @Nullable Instant since) {}
