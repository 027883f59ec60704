package org.beenthere.matching;

/// What can speak for a peer, each with a weight of its own. A protected trait is no ground: the
/// gender asked for is a limit, and communities count only for whoever asked.
public enum Ground {
  ASKED_FOR,
  LANGUAGE,
  EXPERIENCE,
  COMMUNITY,
  WALKED_BEFORE,
  ROOM,
  NEAR,
  WAY,
  NICE_LANGUAGE,
  TIME
}
