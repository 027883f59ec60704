package org.beenthere.audit;

/// Through which door.
enum Channel {
  WEB,
  API,
  /// No request: the house at work by itself.
  HOUSE
}
