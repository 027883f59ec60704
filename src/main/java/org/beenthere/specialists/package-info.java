/// Specialists: peer specialists, what they choose to share of themselves, whom they can see and
/// how many people they walk with at a time.
///
/// Front door: [Specialists]. Publishes [SpecialistChanged].
@NullMarked
@ApplicationModule(
    displayName = "Specialists",
    allowedDependencies = {"vocabulary", "storage", "shell", "access", "organizations", "places"})
package org.beenthere.specialists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
