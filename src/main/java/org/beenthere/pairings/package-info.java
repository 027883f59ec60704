/// Pairings: who walks with whom, since when.
///
/// Front door: [Pairings]. Publishes [PairingBegan], [PairingEnded] and [LoadChanged]. A pairing is
/// what lets a specialist into a participant's record, and its end shows them out.
@NullMarked
@ApplicationModule(
    displayName = "Pairings",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "participants",
      "specialists"
    })
package org.beenthere.pairings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
