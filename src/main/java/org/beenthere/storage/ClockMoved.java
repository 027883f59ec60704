package org.beenthere.storage;

import java.time.Instant;

/// The demo clock was moved; rooms that wait for a time look at it now. Not news about any
/// organization, and heard only by whoever is listening in this process.
public record ClockMoved(Instant now) {}
