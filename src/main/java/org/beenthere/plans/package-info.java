/// Plans: a participant's own recovery plan, in their own words, and what they and their peer
/// promise each other, in versions that both sign.
///
/// Front door: [Plans]. Publishes [PlanProposed], [PlanSigned] and [PlanEnded]. A signed version is
/// never changed: the database refuses it.
@NullMarked
@ApplicationModule(
    displayName = "Plans",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "organizations",
      "participants",
      "specialists",
      "pairings",
      "consent"
    })
package org.beenthere.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
