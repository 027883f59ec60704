package org.beenthere.audit;

/// How it ended.
enum Outcome {
  DONE,
  REFUSED
}
