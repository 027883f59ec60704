/// Consent: what people allow, who may be told, until when, and what was told (42 CFR Part 2).
///
/// Front door: [Consents]. Only this room makes a [Permission.Granted], the key without which
/// nothing is told to anybody outside; using it leaves a line in a ledger that nobody can change.
/// Publishes [ConsentEnded]; hears that somebody was welcomed, so that what they allowed as a guest
/// stays theirs.
@NullMarked
@ApplicationModule(
    displayName = "Consent",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "organizations",
      "participants"
    })
package org.beenthere.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
