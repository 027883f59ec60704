package org.beenthere.careteam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A note for the team with what the person said to it, and who stands for it too.
///
/// @param countersign null where nobody is asked to countersign it
/// @param objections shown to the person, their peer and whoever supervises; not to the team
public record TeamNoteLine(
    TeamNote note,
    List<TeamWord> words,
    List<TeamObjection> objections,
    @Nullable TeamCountersign countersign) {

  boolean isUnanswered() {
    return objections.stream().anyMatch(one -> one.answer() == null);
  }
}
