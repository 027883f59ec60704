/// Matching: proposes up to three peers to somebody who looks for one, says why, and lets the two
/// choose each other.
///
/// Front door: [Matches], and [KeptApart] for rooms above. Publishes [PeerChosen]. Hears that a
/// referral was accepted and proposes; hears that a pairing began, whoever began it, and stops
/// looking.
@NullMarked
@ApplicationModule(
    displayName = "Matching",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "places",
      "organizations",
      "participants",
      "specialists",
      "certification",
      "pairings",
      "referrals"
    })
package org.beenthere.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
