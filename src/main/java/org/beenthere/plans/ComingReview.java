package org.beenthere.plans;

import java.time.LocalDate;
import org.beenthere.vocabulary.ParticipantId;

/// When somebody's plan is looked at next, and why.
public record ComingReview(ParticipantId participantId, LocalDate dueOn, ReviewOccasion occasion) {

  public boolean due(LocalDate today) {
    return !dueOn.isAfter(today);
  }
}
