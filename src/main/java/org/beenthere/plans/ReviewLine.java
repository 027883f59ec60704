package org.beenthere.plans;

/// A plan that wants to be looked at, in a line for the specialist.
public record ReviewLine(ComingReview coming, String called) {}
