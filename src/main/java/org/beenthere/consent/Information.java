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
  CLOSED
}
