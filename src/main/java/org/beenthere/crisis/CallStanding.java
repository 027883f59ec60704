package org.beenthere.crisis;

import org.jspecify.annotations.Nullable;

/// Where a call stands, as the person reads it.
///
/// @param call the newest of theirs, or null
/// @param told how many were told
/// @param by what whoever answers is called, or empty
public record CallStanding(@Nullable Call call, int told, String by) {

  /// What the page showed, so that nothing is sent that they see already.
  public String seen() {
    return call == null
        ? ""
        : call.id() + "-" + call.round() + "-" + told + "-" + call.hasItAt() + "-" + call.over();
  }
}
