package org.beenthere.monitoring;

/// What follows from how long somebody has been silent.
sealed interface Decision {

  /// We heard from them within what was agreed.
  record StillInTouch() implements Decision {}

  /// The rest they took is over.
  record RestIsOver() implements Decision {}

  /// Their silence is longer than agreed, since this moment.
  record WentQuietNow() implements Decision {}

  /// The step of that position is due.
  record StepDue(int position) implements Decision {}

  /// They wanted us to stop here and leave the door open.
  record DoorOpen() implements Decision {}

  /// Nothing at this moment.
  record Nothing() implements Decision {}
}
