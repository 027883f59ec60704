package org.beenthere.careteam;

import java.util.Set;
import org.beenthere.consent.Information;
import org.beenthere.plans.GoalId;

/// What somebody on a care team sees.
///
/// @param all all goals, those to come as well
/// @param some these goals, when not all
/// @param progress how it goes with them
/// @param notes the notes meant for the team
public record TeamScope(boolean all, Set<GoalId> some, boolean progress, boolean notes) {

  /// @param open what the permission opens now
  static TeamScope of(TeamShare share, Set<Information> open) {
    var goals = open.contains(Information.GOALS);
    var all = goals && share.allGoals();
    var some = goals ? share.goals() : Set.<GoalId>of();
    return new TeamScope(
        all,
        some,
        open.contains(Information.PROGRESS) && (all || !some.isEmpty()),
        open.contains(Information.TEAM_NOTES));
  }

  /// The same, as far as their role goes.
  TeamScope within(TeamEdge edge) {
    return new TeamScope(all, some, progress, notes && edge.reads());
  }

  public boolean shares(GoalId goal) {
    return all || some.contains(goal);
  }

  public boolean goals() {
    return all || !some.isEmpty();
  }

  public boolean nothing() {
    return !goals() && !notes;
  }
}
