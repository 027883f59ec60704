/// Partners: treatment partners who refer people here, with the person beside them and their
/// consent, and who see as much of how it stands as that consent allows.
///
/// Front door: [Partners] for who they are, [Referring] for sending somebody here. Hears what
/// becomes of a request, who walks with whom and who met, and keeps its own list of steps. Counts
/// the hours from a referral to the first human word.
@NullMarked
@ApplicationModule(
    displayName = "Partners",
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
      "consent",
      "specialists",
      "certification",
      "directory",
      "pairings",
      "matching",
      "referrals",
      "appointments",
      "contacts",
      "duty"
    })
package org.beenthere.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
