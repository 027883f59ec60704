/// Messages: what a participant and the peer who walks with them write to each other, on their
/// pages or by text.
///
/// Front door: [Messages]. Publishes [MessageReceived], and hears it to tell the other side that
/// something is there, in neutral words; hears that a pairing ended and that somebody is reached
/// otherwise. A conversation belongs to one pairing: whoever walks with somebody next reads an
/// earlier one only where the person said so.
@NullMarked
@ApplicationModule(
    displayName = "Messages",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "places",
      "organizations",
      "duty",
      "participants",
      "specialists",
      "pairings",
      "consent"
    })
package org.beenthere.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
