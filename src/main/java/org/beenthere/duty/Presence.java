package org.beenthere.duty;

import java.time.Instant;

/// Whether somebody is there anyway, without being on call.
///
/// @param now whether somebody is at this moment
/// @param changesAt until when somebody is, or from when on somebody is again
public record Presence(boolean now, Instant changesAt) {}
