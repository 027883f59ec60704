package org.beenthere.careteam;

import java.util.Arrays;
import org.beenthere.specialists.Role;

/// As what somebody reads and writes notes for a care team: the roles of those who work here, and
/// who somebody on the team is to the person.
public enum TeamRole {
  PEER_SPECIALIST,
  VOLUNTEER,
  TRAINEE,
  PEER_EDUCATOR,
  /// Gives care: a therapist, a doctor, a nurse.
  CLINICIAN,
  CASE_MANAGER,
  /// Only when the person wants it.
  PROBATION,
  FAMILY,
  OTHER;

  /// Those that somebody on a team can be.
  public static final TeamRole[] ON_A_TEAM =
      Arrays.stream(values()).filter(one -> !one.worksHere()).toArray(TeamRole[]::new);

  static TeamRole of(Role role) {
    return valueOf(role.name());
  }

  /// Whether it is a role of those who walk with people here.
  public boolean worksHere() {
    return compareTo(CLINICIAN) < 0;
  }
}
