package org.beenthere.careteam;

import java.util.List;
import java.util.Objects;
import org.beenthere.consent.Carried;

/// What somebody on a team sees of the person. It cannot be made without what has to go with it (42
/// CFR 2.32).
///
/// @param person the person's name, as they wrote it on the permission
/// @param writes whether they may write a note for the team
/// @param carried the statement and the permission that go with it, whichever way it leaves
public record TeamView(
    TeamMember member,
    String person,
    TeamScope scope,
    List<SharedGoal> goals,
    List<TeamNoteLine> notes,
    boolean writes,
    Carried carried) {

  public TeamView {
    Objects.requireNonNull(carried);
  }
}
