package org.beenthere.careteam;

import java.util.List;
import org.beenthere.plans.Goal;

/// A goal as somebody on the team reads it: the goal and its steps in the person's words, and how
/// it goes, without the person's words for that.
///
/// @param ratings the latest first; none when that is not shared
public record SharedGoal(Goal goal, List<HowItGoes> ratings) {}
