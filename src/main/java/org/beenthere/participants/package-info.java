/// Participants: the people supported, what they are called, how to reach them safely, and who may
/// open their record.
///
/// Front door: [Participants]. Publishes [ParticipantWelcomed] and [ReachChanged], and tells the
/// courier by which ways somebody is reached today. Rooms above add to the page of a participant by
/// offering beans of [RecordSection].
@NullMarked
@ApplicationModule(
    displayName = "Participants",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "organizations",
      "places"
    })
package org.beenthere.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
