package org.beenthere.consent;

/// Something that ends a permission when it happens.
public enum Occurrence {
  /// A peer walks with the person.
  PEER_FOUND,
  /// The answer is no, the person takes the request back, or the support is over.
  REQUEST_ENDS,
  /// Nothing does: only where one permission is given for all care to come.
  NEVER
}
