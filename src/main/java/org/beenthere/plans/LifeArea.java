package org.beenthere.plans;

/// A part of life that a goal is about. The whole life counts, not only health.
public enum LifeArea {
  SUPPORT_GROUPS,
  THERAPY,
  HEALTH_CARE,
  HOUSING,
  FAMILY,
  COMMUNITY,
  EDUCATION,
  WORK,
  OTHER
}
