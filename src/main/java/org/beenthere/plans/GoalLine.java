package org.beenthere.plans;

/// A goal in a line, for a room that lets people choose among goals.
public record GoalLine(GoalId id, LifeArea area, String words) {}
