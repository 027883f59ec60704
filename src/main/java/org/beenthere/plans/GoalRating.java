package org.beenthere.plans;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;

/// How it went with one goal on one day, as the person said it.
///
/// @param goal the goal as it was worded that day
/// @param rating null when nothing was said about it
/// @param stage where they stood with it, or null
/// @param words their own words, or empty
/// @param role who wrote it down
public record GoalRating(
    UUID reviewId,
    GoalId goalId,
    String goal,
    @Nullable Rating rating,
    @Nullable Stage stage,
    String words,
    Hat role,
    Instant at) {}
