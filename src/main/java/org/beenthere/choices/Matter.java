package org.beenthere.choices;

/// Something that may matter to somebody when they choose. Its words are `Matter.…` and the
/// question that it leads to is `choices.ask.…`.
public enum Matter {
  WORK,
  CHILDREN,
  HOME,
  SAFE_PLACE,
  SOON,
  COST,
  PRIVATE,
  PEOPLE_LIKE_ME,
  LANGUAGE,
  OWN_PACE,
  NO_MEDICINES,
  MEDICINES,
  FAITH,
  NO_FAITH
}
