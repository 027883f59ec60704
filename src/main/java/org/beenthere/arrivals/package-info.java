/// Arrivals: bringing a caseload in. A manager's list becomes participants, all of them or none,
/// after somebody has looked through what it seems to say.
///
/// Front door: [Arrivals]. Publishes [PeopleArrived]. A list is read and brought in by the house in
/// the background, in the name of the manager who asked; what it was doing survives a restart. The
/// file itself is never kept.
@NullMarked
@ApplicationModule(
    displayName = "Arrivals",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "places",
      "organizations",
      "participants",
      "specialists",
      "pairings"
    })
package org.beenthere.arrivals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
