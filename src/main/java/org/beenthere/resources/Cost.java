package org.beenthere.resources;

/// Whether a service costs something.
public enum Cost {
  FREE,
  SOME,
  UNKNOWN
}
