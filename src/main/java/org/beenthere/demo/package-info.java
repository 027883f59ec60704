/// Demo: invented people and organizations, so that somebody can look around before a real house is
/// set up, and a clock that can be moved. Nothing of it is there in a real house.
@NullMarked
@ApplicationModule(
    displayName = "Demo",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "matching",
      "organizations",
      "participants",
      "consent",
      "referrals",
      "partners",
      "specialists",
      "pairings",
      "places",
      "certification",
      "plans",
      "contacts",
      "careteam",
      "coping",
      "crisis",
      "appointments",
      "messages",
      "outreach",
      "resources",
      "duty",
      "programs"
    })
package org.beenthere.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
