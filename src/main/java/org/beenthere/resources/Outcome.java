package org.beenthere.resources;

/// What became of a remark.
enum Outcome {
  MENDED,
  RIGHT,
  CLOSED
}
