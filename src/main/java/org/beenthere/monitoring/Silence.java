package org.beenthere.monitoring;

import java.time.Instant;
import org.beenthere.monitoring.Decision.DoorOpen;
import org.beenthere.monitoring.Decision.Nothing;
import org.beenthere.monitoring.Decision.RestIsOver;
import org.beenthere.monitoring.Decision.StepDue;
import org.beenthere.monitoring.Decision.StillInTouch;
import org.beenthere.monitoring.Decision.WentQuietNow;
import org.jspecify.annotations.Nullable;

/// What follows from somebody's silence: pure rules, decided from what is known and the time.
///
/// - Days are calendar days where the person is. A step is due on its day when their safe hours
///   begin, never before.
/// - Steps come in order; a later one waits for an earlier one.
/// - The house sends at most one message a day, and only within the safe hours. Where several fell
///   due while nobody looked, the rest wait for the days after. Steps for humans become tasks.
/// - The day after the last day the person wanted us to try, nothing more happens, whatever was not
///   done.
final class Silence {

  /// What is to be done first. Asked again after it was done.
  static Decision next(Watch watch, Hours hours, Instant now) {
    return switch (watch.state()) {
      case DOOR_OPEN -> new Nothing();
      case RESTING -> now.isBefore(restEnds(watch, hours)) ? new Nothing() : new RestIsOver();
      case LISTENING ->
          now.isBefore(quietFrom(watch, hours)) ? new StillInTouch() : new WentQuietNow();
      case QUIET -> nextStep(watch, hours, now);
    };
  }

  private static Decision nextStep(Watch watch, Hours hours, Instant now) {
    if (!now.isBefore(stopFrom(watch, hours))) {
      return new DoorOpen();
    }
    var step = watch.firstWaiting();
    return step == null || now.isBefore(possibleFrom(step, watch, hours, now))
        ? new Nothing()
        : new StepDue(step.position());
  }

  /// The next moment at which there is something to decide, or null when there is none.
  static @Nullable Instant lookAgainAt(Watch watch, Hours hours, Instant now) {
    return switch (watch.state()) {
      case DOOR_OPEN -> null;
      case RESTING -> restEnds(watch, hours);
      case LISTENING -> quietFrom(watch, hours);
      case QUIET -> {
        var stop = stopFrom(watch, hours);
        var step = watch.firstWaiting();
        var possible = step == null ? stop : possibleFrom(step, watch, hours, now);
        yield possible.isBefore(stop) ? possible : stop;
      }
    };
  }

  /// When somebody who stays silent has gone quiet.
  static Instant quietFrom(Watch watch, Hours hours) {
    return hours.opening(hours.day(watch.lastHeardAt()).plusDays(watch.wishes().quietAfterDays()));
  }

  private static Instant stopFrom(Watch watch, Hours hours) {
    return hours.startOf(
        hours.day(watch.lastHeardAt()).plusDays(watch.wishes().stopAfterDays() + 1L));
  }

  private static Instant restEnds(Watch watch, Hours hours) {
    return hours.startOf(watch.restsUntil());
  }

  private static Instant possibleFrom(LadderStep step, Watch watch, Hours hours, Instant now) {
    var due = step.dueAt().isBefore(now) ? now : step.dueAt();
    if (!step.rung().byTheHouse()) {
      return due;
    }
    var last = watch.lastMessageAt();
    if (last != null && !hours.day(last).isBefore(hours.day(due))) {
      return hours.opening(hours.day(last).plusDays(1));
    }
    return hours.openingAt(due);
  }

  private Silence() {}
}
