package org.beenthere.messages;

import java.time.Instant;

/// Somebody wrote.
///
/// @param standsIn whether whoever is looking reads it because they are on call
public record UnreadLine(String called, Instant at, String path, boolean standsIn) {}
