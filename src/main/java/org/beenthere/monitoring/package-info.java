/// Monitoring: knows who should have been heard from, and carries out what people wished for when
/// they go quiet.
///
/// Front door: [Watches]. Publishes [WentQuiet] and [CameBack]; hears who walks with whom, which
/// plans were signed which contacts took place, who wrote, who asked for someone and who is reached
/// otherwise. The rules are pure: [Silence] decides, [Course] goes on from decision to decision,
/// and the sweep does what follows, each person in a transaction of their own.
@NullMarked
@ApplicationModule(
    displayName = "Monitoring",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "participants",
      "specialists",
      "pairings",
      "plans",
      "contacts",
      "messages",
      "crisis"
    })
package org.beenthere.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
