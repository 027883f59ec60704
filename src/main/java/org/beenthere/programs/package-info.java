/// Programs: for whom each program of an organization is, whether it takes new people, and in which
/// order whoever waits for it is welcomed; all of it data that its people change on a page.
///
/// Front door: [Programs]. Rules are judged by [Rules], a pure function; the room that knows who
/// waits offers a bean of [WhoWouldFit].
@NullMarked
@ApplicationModule(
    displayName = "Programs",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "places",
      "organizations"
    })
package org.beenthere.programs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
