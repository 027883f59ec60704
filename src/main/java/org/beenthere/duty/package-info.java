/// Duty: who is on call when, for rooms that need somebody at any hour.
///
/// Front door: [Duty]. A manager keeps the roster, and those on it hand over or swap among
/// themselves. Rooms above say when somebody is there anyway with a bean of [SomebodyThere], and
/// who may not be on call just now with one of [KeptOff]. Publishes nothing and hears nothing:
/// whoever no longer works here is on call for nothing, asked anew each time.
@NullMarked
@ApplicationModule(
    displayName = "Duty",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "organizations",
      "participants"
    })
package org.beenthere.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
