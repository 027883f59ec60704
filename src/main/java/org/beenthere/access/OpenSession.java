package org.beenthere.access;

import java.time.Instant;

/// One place where somebody is signed in.
///
/// @param device the browser, in two words, or empty
/// @param current whether it is the one that is looking
public record OpenSession(String device, Instant began, Instant lastUsed, boolean current) {}
