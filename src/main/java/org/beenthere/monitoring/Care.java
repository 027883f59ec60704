package org.beenthere.monitoring;

import java.time.LocalDate;
import java.util.Set;
import org.beenthere.participants.SafeContact;
import org.beenthere.plans.QuietMeans;

/// Whether a step can be taken without going against what the person said, and by whom.
final class Care {

  /// How a step that is due is taken.
  enum How {
    /// The house sends it.
    SEND,
    /// A human does it.
    ASK_A_HUMAN,
    /// It would go against what they said since, so it is left out.
    LEAVE_OUT
  }

  /// @param agreed whether the person agreed to this ladder themselves
  /// @param sends what the house can send them so that it arrives; where it cannot, a human is
  ///   asked. It never takes another way instead: the person did not wish for that one
  static How how(
      Rung rung, boolean agreed, SafeContact reach, LocalDate today, Set<QuietMeans> sends) {
    if (!allows(rung, agreed, reach, today)) {
      return How.LEAVE_OUT;
    }
    return sends.contains(rung.means()) ? How.SEND : How.ASK_A_HUMAN;
  }

  /// Whether a step goes with what the person said.
  static boolean allows(Rung rung, boolean agreed, SafeContact reach, LocalDate today) {
    return switch (rung.means()) {
      case MESSAGE, CARD, VISIT -> true;
      case TEXT -> hasPhone(reach) && (agreed || reach.by() == SafeContact.Means.TEXT);
      case CALL -> hasPhone(reach);
      case ASK_SUPPORTER -> agreedToAsk(rung, today);
    };
  }

  /// Whether a human is asked although the step itself is left out: nobody was asked before, and
  /// nothing comes later. Nobody who is quiet is left without a human who thinks of them. A
  /// supporter who may not be asked is never put before a human.
  static boolean lastResort(LadderStep step, Watch watch, LocalDate today) {
    return !forbidden(step.rung(), today)
        && watch.steps().stream().noneMatch(LadderStep::askedAHuman)
        && watch.steps().stream()
            .filter(other -> other.position() > step.position())
            .allMatch(other -> forbidden(other.rung(), today));
  }

  private static boolean forbidden(Rung rung, LocalDate today) {
    return rung.means() == QuietMeans.ASK_SUPPORTER && !agreedToAsk(rung, today);
  }

  /// Who is reached only on their own pages has forbidden the phone.
  private static boolean hasPhone(SafeContact reach) {
    return reach.phone() != null && reach.by() != SafeContact.Means.INBOX;
  }

  private static boolean agreedToAsk(Rung rung, LocalDate today) {
    var agreedOn = rung.agreedOn();
    return !rung.supporter().isBlank() && agreedOn != null && !agreedOn.isAfter(today);
  }

  private Care() {}
}
