package org.beenthere.referrals;

import java.time.Instant;
import org.beenthere.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// A line of the waiting list.
public record WaitingRequest(
    RequestId id,
    String called,
    @Nullable String place,
    Language language,
    boolean danger,
    Instant receivedAt) {}
