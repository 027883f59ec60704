package org.beenthere.careteam;

import java.time.Instant;
import org.beenthere.plans.GoalId;
import org.beenthere.plans.Rating;

/// How it went with a goal on one day, as the person said it, without their words for that.
public record HowItGoes(GoalId goalId, Rating rating, Instant at) {}
