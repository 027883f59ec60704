package org.beenthere.specialists;

/// What somebody is here as. The roles have edges (capability C11): only a peer specialist is shown
/// in public as certified, and an educator gives information about harm reduction and is never
/// proposed to walk with somebody. What each may be proposed for stands in `matching/roles.csv`.
public enum Role {
  PEER_SPECIALIST,
  VOLUNTEER,
  PEER_EDUCATOR,
  TRAINEE;

  /// Whether somebody in this role may be found in public, once they are certified.
  public boolean mayBeListed() {
    return this == PEER_SPECIALIST;
  }
}
