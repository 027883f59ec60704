package org.beenthere.resources;

/// What somebody may need; our own taxonomy, in the order of the page. Its words are `Need.…`, and
/// the words by which terms of other taxonomies are known stand in `resources/needs.txt`.
public enum Need {
  HOUSING,
  FOOD,
  WORK,
  EDUCATION,
  HEALTH_CARE,
  MENTAL_HEALTH,
  SUBSTANCE_USE,
  HARM_REDUCTION,
  GROUPS,
  LEGAL_HELP,
  BENEFITS,
  TRANSPORT,
  FAMILY,
  CRISIS,
  OTHER
}
