package org.beenthere.resources;

/// What somebody says is wrong.
public enum RemarkKind {
  CLOSED,
  PHONE,
  PLACE,
  HOURS,
  OTHER
}
