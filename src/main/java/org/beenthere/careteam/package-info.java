/// Care team: whom a participant lets know of their goals and of the notes meant for the team, what
/// each of them sees, and what they looked at.
///
/// Front door: [Teams] for who is on a team and [TeamGiving] for letting somebody in, [TeamNotes]
/// for the notes. Nothing is seen here but what a permission of the consent room opens (ADR 198).
/// Publishes nothing, listens to nothing.
@NullMarked
@ApplicationModule(
    displayName = "Care team",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "organizations",
      "participants",
      "consent",
      "specialists",
      "pairings",
      "plans",
      "contacts",
      "partners"
    })
package org.beenthere.careteam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
