/// Resources: help near somebody beyond this house, such as housing, food or work, in the model of
/// Open Referral's Human Services Data Specification (HSDS 3). Everybody searches it and says what
/// is wrong; managers keep it, by hand or from a file.
///
/// Front door: [Resources], and [Deliveries] for files. A file is looked at and brought in by the
/// house in the background, one at a time, in the name of the manager who asked; what it was doing
/// survives a restart.
@NullMarked
@ApplicationModule(
    displayName = "Resources",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "organizations",
      "places"
    })
package org.beenthere.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
