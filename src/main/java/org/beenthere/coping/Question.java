package org.beenthere.coping;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question for an appointment.
///
/// @param whom for whom, such as a doctor, or empty
/// @param askedAt when it was ticked off, or null while it waits
public record Question(
    UUID id, String words, String whom, boolean shared, @Nullable Instant askedAt, Instant at) {}
