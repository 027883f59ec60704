package org.beenthere.plans;

import java.time.LocalDate;
import org.beenthere.vocabulary.ParticipantId;

/// When somebody's plan is looked at next, and why; or by when a first one is asked for.
public record ComingReview(ParticipantId participantId, LocalDate dueOn, ReviewOccasion occasion) {

  /// Whether there is no plan yet to look at again.
  public boolean isFirst() {
    return occasion == ReviewOccasion.FIRST;
  }

  public boolean due(LocalDate today) {
    return !dueOn.isAfter(today);
  }
}
