package org.beenthere.specialists;

/// What somebody is here as. The roles have edges (capability C11): only a peer specialist is shown
/// in public as certified, and an educator gives information about harm reduction and is never
/// proposed to walk with somebody.
public enum Role {
  PEER_SPECIALIST,
  VOLUNTEER,
  PEER_EDUCATOR,
  TRAINEE;

  /// Whether somebody in this role may be found in public, once they are certified.
  public boolean mayBeListed() {
    return this == PEER_SPECIALIST;
  }

  /// Whether somebody in this role may be proposed to walk with a participant.
  public boolean mayWalkWithSomebody() {
    return this == PEER_SPECIALIST || this == VOLUNTEER;
  }

  /// Whether they need a certificate for that.
  public boolean needsCertificate() {
    return this == PEER_SPECIALIST;
  }
}
