package org.beenthere.monitoring;

import java.time.LocalDate;
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
  /// @param texts whether the house can send texts; where it cannot, a human is asked to. It never
  ///   takes another way instead: the person did not wish for that one
  static How how(Rung rung, boolean agreed, SafeContact reach, LocalDate today, boolean texts) {
    var allowed =
        switch (rung.means()) {
          case MESSAGE, CARD, VISIT -> true;
          case TEXT -> hasPhone(reach) && (agreed || reach.by() == SafeContact.Means.TEXT);
          case CALL -> hasPhone(reach);
          case ASK_SUPPORTER -> agreedToAsk(rung, today);
        };
    if (!allowed) {
      return How.LEAVE_OUT;
    }
    var sent = rung.byTheHouse() && (texts || rung.means() != QuietMeans.TEXT);
    return sent ? How.SEND : How.ASK_A_HUMAN;
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
