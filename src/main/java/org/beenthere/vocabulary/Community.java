package org.beenthere.vocabulary;

/// People a specialist is there for in particular, as they say themselves. Nobody is asked whether
/// they belong to them.
public enum Community {
  VETERANS,
  YOUNG_PEOPLE,
  OLDER_PEOPLE,
  PARENTS,
  PREGNANT,
  FAMILIES,
  LGBTQ,
  LEAVING_PRISON,
  NO_HOME,
  NEWCOMERS,
  DEAF
}
