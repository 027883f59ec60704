/// Storage: PostgreSQL, and who is asking it.
///
/// Front door: [Asking], said once per transaction so that row-level security can answer; [House]
/// for work the house does by itself; [HouseClock] for what time it is; [Hands] for long work that
/// goes on after a restart.
@NullMarked
@ApplicationModule(
    displayName = "Storage",
    allowedDependencies = {"vocabulary"})
package org.beenthere.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
