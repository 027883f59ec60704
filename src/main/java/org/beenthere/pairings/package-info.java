/// Pairings: who walks with whom, since when, and who stands in while somebody is away.
///
/// Front doors: [Pairings], and [Absences] for who stands in. Publishes [PairingBegan],
/// [PairingEnded] and [LoadChanged]. A pairing is what lets a specialist into a participant's
/// record, and its end shows them out.
@NullMarked
@ApplicationModule(
    displayName = "Pairings",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "organizations",
      "participants",
      "specialists"
    })
package org.beenthere.pairings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
