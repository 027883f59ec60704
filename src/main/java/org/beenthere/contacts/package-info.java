/// Contacts: what was done together, noted in under a minute, read and answered by the person it is
/// about.
///
/// Front door: [Contacts]. Publishes [ContactSigned] and [LineAdded]; listens to nothing. A signed
/// note is never rewritten: its author may add a correction, and the participant their own line.
@NullMarked
@ApplicationModule(
    displayName = "Contacts",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "participants",
      "specialists",
      "pairings",
      "plans"
    })
package org.beenthere.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
