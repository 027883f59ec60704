/// Crisis: somebody's own plan for hard days, where their advance directive is, and *I need someone
/// now*, which goes on until a human answers.
///
/// Front door: [CrisisPlans], what they wrote and who may read it; [Directives], the paper that
/// speaks for them; [OwnCalls], with which a person reaches whoever is on call; [Calls], with which
/// those answer. Hears from the courier which letter did not arrive. Publishes [SomeoneNeeded].
@NullMarked
@ApplicationModule(
    displayName = "Crisis",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "organizations",
      "participants",
      "duty",
      "consent",
      "plans"
    })
package org.beenthere.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
