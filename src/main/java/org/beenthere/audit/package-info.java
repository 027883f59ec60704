/// Audit: who saw and changed what. Entries are only ever added, sealed into a chain seconds later,
/// and shown to the person they are about; what was changed about the house itself is shown to
/// whoever runs the program.
///
/// Front door: [Trail] writes, in the caller's transaction; [AuditVerifier] tells whether the chain
/// is whole. Rooms above offer a bean of [AccountNames] so that the pages can name people, and of
/// [ThingNames] for things of the house. Publishes nothing, listens to nothing.
@NullMarked
@ApplicationModule(
    displayName = "Audit",
    allowedDependencies = {"vocabulary", "storage", "shell"})
package org.beenthere.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
