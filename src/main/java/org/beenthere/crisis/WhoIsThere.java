package org.beenthere.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who is there now, for whoever needs someone.
///
/// @param onCall whether somebody is on call
/// @param called the name they let be shown, or empty
/// @param until until when, or from when on somebody is; null when nobody said
public record WhoIsThere(boolean onCall, String called, @Nullable Instant until) {}
