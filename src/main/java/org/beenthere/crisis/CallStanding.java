package org.beenthere.crisis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a call stands, as the person reads it.
///
/// @param call the newest of theirs, or null
/// @param told how many were told
/// @param by what whoever answers is called, or empty
/// @param said what the two wrote to each other
public record CallStanding(@Nullable Call call, int told, String by, List<CallMoment> said) {

  /// Everybody there is was told, and nobody is there.
  public boolean isNobodyThere() {
    return call != null && call.isWaiting() && told == 0 && call.round() > CallLadder.EVERYBODY;
  }

  /// What the page showed, so that nothing is sent that they see already.
  public String seen() {
    return call == null
        ? ""
        : call.id()
            + "-"
            + call.round()
            + "-"
            + told
            + "-"
            + call.hasItAt()
            + "-"
            + call.over()
            + "-"
            + said.size();
  }
}
