package org.beenthere.plans;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One step of what should happen when the person has gone quiet.
///
/// @param afterDays after how many quiet days
/// @param words what to say or to mind, in the person's words, or empty
/// @param supporter whom to ask, for [QuietMeans#ASK_SUPPORTER]; otherwise empty
/// @param agreedOn when the person agreed that this supporter may be asked, or null
public record QuietStep(
    int afterDays, QuietMeans means, String words, String supporter, @Nullable LocalDate agreedOn) {

  public QuietStep {
    means = Objects.requireNonNullElse(means, QuietMeans.MESSAGE);
    words = Objects.requireNonNullElse(words, "");
    supporter = Objects.requireNonNullElse(supporter, "");
  }
}
