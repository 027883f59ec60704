/// Certification: which credentials a specialist holds, and whether they hold today.
///
/// Front door: [Register], which records credentials and answers with a [Standing]. Publishes
/// [CredentialGranted] and [CredentialLapsed]; hears that the clock was moved.
@NullMarked
@ApplicationModule(
    displayName = "Certification",
    allowedDependencies = {"vocabulary", "storage", "shell", "access", "organizations"})
package org.beenthere.certification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
