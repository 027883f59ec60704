package org.beenthere.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.QuietMeans;

/// What one look at a silent person comes to: how it stands afterwards, and what is to be done
/// about it, in order.
///
/// @param deeds what whoever looks does: sends, asks a human, tells the house
record Course(Watch watch, List<Deed> deeds) {

  /// Something that follows.
  sealed interface Deed {}

  /// The house is told that they went quiet.
  record TellQuiet() implements Deed {}

  /// The house sends this step.
  record Send(LadderStep step) implements Deed {}

  /// A human is asked to take this step.
  record AskHuman(LadderStep step) implements Deed {}

  /// Decides and goes on, until there is nothing left to decide at this moment.
  ///
  /// @param sends what the house can send them so that it arrives
  static Course of(
      Watch begun, Hours hours, SafeContact reach, Instant now, Set<QuietMeans> sends) {
    var deeds = new ArrayList<Deed>();
    var watch = begun;
    while (true) {
      switch (Silence.next(watch, hours, now)) {
        case Decision.StillInTouch still -> {
          return new Course(watch, List.copyOf(deeds));
        }
        case Decision.Nothing nothing -> {
          return new Course(watch, List.copyOf(deeds));
        }
        case Decision.RestIsOver over ->
            watch = watch.heard(hours.startOf(watch.restsUntil()), now);
        case Decision.WentQuietNow quiet -> {
          watch = watch.goneQuiet(hours);
          deeds.add(new TellQuiet());
        }
        case Decision.StepDue(int position) ->
            watch = take(watch, position, hours, reach, now, sends, deeds);
        case Decision.DoorOpen open -> watch = watch.leftTheDoorOpen(now);
      }
    }
  }

  private static Watch take(
      Watch watch,
      int position,
      Hours hours,
      SafeContact reach,
      Instant now,
      Set<QuietMeans> sends,
      List<Deed> deeds) {
    var step = watch.step(position);
    var care = Care.how(step.rung(), watch.wishes().agreed(), reach, hours.day(now), sends);
    var how =
        care == Care.How.LEAVE_OUT && Care.lastResort(step, watch, hours.day(now))
            ? Care.How.ASK_A_HUMAN
            : care;
    var next =
        switch (how) {
          case SEND -> watch.took(position, LadderStep.State.SENT, now, null);
          case ASK_A_HUMAN -> watch.took(position, LadderStep.State.TASK, now, null);
          case LEAVE_OUT -> watch.took(position, LadderStep.State.SKIPPED, now, null);
        };
    switch (how) {
      case SEND -> deeds.add(new Send(next.step(position)));
      case ASK_A_HUMAN -> deeds.add(new AskHuman(next.step(position)));
      case LEAVE_OUT -> {}
    }
    return next;
  }
}
