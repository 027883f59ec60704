package org.beenthere.messages;

import java.time.Instant;

/// Somebody wrote.
///
/// @param standsIn whether whoever is looking reads it because they are on call
/// @param covers whether they read it because they stand in for somebody who is away
public record UnreadLine(
    String called, Instant at, String path, boolean standsIn, boolean covers) {}
