/// Organizations: organizations, their sites and programs, and who works there as what.
///
/// Front door: [Organizations]. Publishes [StaffJoined] and [StaffLeft].
@NullMarked
@ApplicationModule(
    displayName = "Organizations",
    allowedDependencies = {"vocabulary", "storage", "shell", "access", "audit"})
package org.beenthere.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
