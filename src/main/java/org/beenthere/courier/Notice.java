package org.beenthere.courier;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.courier.Wording.Occasion;
import org.jspecify.annotations.Nullable;

/// A message on somebody's own pages.
///
/// @param occasion what it is about when it says nothing else
public record Notice(
    UUID id,
    @Nullable Occasion occasion,
    @Nullable String subject,
    @Nullable String body,
    String path,
    Instant at) {}
