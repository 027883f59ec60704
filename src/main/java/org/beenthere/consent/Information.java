package org.beenthere.consent;

/// What may be told, in pieces that a person understands and can allow one by one.
public enum Information {
  /// What stands on the form with which somebody refers them.
  FORM,
  /// That it arrived, and whether there is a yes.
  STANDING,
  /// That a first meeting took place.
  FIRST_MEETING,
  /// That it is over. Never why.
  CLOSED,
  /// Goals of their plan, and the steps to them: all, or those they chose.
  GOALS,
  /// How it goes with those goals, as the person says; not in which words.
  PROGRESS,
  /// The notes that are meant for the care team.
  TEAM_NOTES
}
