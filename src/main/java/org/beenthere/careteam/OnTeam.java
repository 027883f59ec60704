package org.beenthere.careteam;

import java.time.Instant;
import java.util.List;
import org.beenthere.consent.ConsentPaper;
import org.beenthere.consent.Disclosure;
import org.jspecify.annotations.Nullable;

/// Somebody who is or was on a care team.
///
/// @param share what they were allowed last
/// @param scope what they see of it now
/// @param until the first moment at which they see nothing any more
/// @param paper the permission, word for word, or null when it is forgotten
/// @param looked what they looked at so far, the latest first
/// @param gone whether they do not work at the partner any more, and see nothing as long as that is
///   so
public record OnTeam(
    TeamMember member,
    TeamShare share,
    TeamScope scope,
    @Nullable Instant until,
    @Nullable ConsentPaper paper,
    List<Disclosure> looked,
    boolean gone) {

  /// Whether they are on the team.
  public boolean isOn() {
    return !scope.nothing();
  }
}
