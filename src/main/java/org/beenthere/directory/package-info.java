/// Directory: the certified specialists who want to be found, and the public pages on which anybody
/// finds them without saying who they are.
///
/// Front door: [Directory], and [Lapsed] for whose certificate holds no more. Publishes nothing;
/// hears what changes about specialists, pairings and credentials, and keeps a public copy in step.
@NullMarked
@ApplicationModule(
    displayName = "Directory",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "places",
      "organizations",
      "specialists",
      "pairings",
      "certification",
      "referrals"
    })
package org.beenthere.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
