/// Organizations: organizations, their sites and programs, and who works there as what.
///
/// Front door: [Organizations], [Staff] for who works there, and [Whereabouts] for where somebody
/// is who looks for a peer or for help, which depends on where organizations are. Publishes
/// [StaffJoined] and [StaffLeft].
@NullMarked
@ApplicationModule(
    displayName = "Organizations",
    allowedDependencies = {"vocabulary", "storage", "shell", "access", "audit", "places"})
package org.beenthere.organizations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
