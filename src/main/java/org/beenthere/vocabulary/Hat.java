package org.beenthere.vocabulary;

/// What somebody is here as. One account may own several hats and wears one at a time; what one hat
/// knows the other does not.
public enum Hat {
  /// Anybody on the public pages.
  VISITOR,
  /// Somebody who asked for support and waits for an answer.
  GUEST,
  /// Somebody who is supported.
  PARTICIPANT,
  /// A peer specialist.
  SPECIALIST,
  /// Runs a program: welcomes people, sees its waiting list and its teams.
  MANAGER,
  /// Sets the house up; sees no record of any participant (PR-04).
  ADMINISTRATOR,
  /// Works at a treatment partner: refers people, and sees of them what they allowed.
  PARTNER,
  /// Nobody yet: somebody is signing in.
  DOOR,
  /// The house itself, at work that nobody asked for just now.
  HOUSE;

  /// Works here, and is told of as somebody of the house.
  public boolean isStaff() {
    return this == SPECIALIST || this == MANAGER || this == ADMINISTRATOR;
  }

  /// Comes here to work, whoever for: is shown the frame with the menu at its side, may be asked
  /// for a second step, and the trail keeps from where they came.
  public boolean isAtWork() {
    return isStaff() || this == PARTNER;
  }
}
