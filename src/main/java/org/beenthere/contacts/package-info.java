/// Contacts: what was done together, noted in under a minute, read and answered by the person it is
/// about.
///
/// Front door: [Contacts]. Publishes [ContactSigned] and [LineAdded]; listens to nothing. Every
/// text that a signed note had stays: for a day its author may change it, then only add a
/// correction; the participant adds their own line, or says that it is not how it was.
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
      "plans",
      "certification",
      "courier",
      "organizations",
      "places"
    })
package org.beenthere.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
