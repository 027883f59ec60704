package org.beenthere.programs;

/// What may move somebody forward on a waiting list. A program puts some of these in an order and
/// publishes it; danger always goes before all of them, and whoever waited longest always goes
/// first among equals.
public enum WaitRule {
  /// Leaves a hospital or a prison soon.
  LEAVING,
  PREGNANT,
  /// Sent by a doctor, a hospital or a court.
  SENT,
  /// Was with us before.
  RETURNING
}
