package org.beenthere.monitoring;

/// How many people are quiet.
///
/// @param people all of them
/// @param turns for how many of them a step waits for a human
public record QuietCount(int people, int turns) {}
