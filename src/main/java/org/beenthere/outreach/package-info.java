/// Outreach: reaching out without a name, and being answered.
///
/// Front door: [Conversations] for whoever writes, [ConversationDesk] for whoever answers.
/// Publishes [SomebodyWrote], and hears it to tell whom it concerns that something waits; hears
/// when a certificate ends, to show managers at once who waits. Says to `duty` when somebody is
/// there anyway. What is kept of a conversation leads to no account and no participant, and is gone
/// when the person says so.
@NullMarked
@ApplicationModule(
    displayName = "Outreach",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "places",
      "organizations",
      "specialists",
      "certification",
      "duty",
      "appointments",
      "directory",
      "referrals"
    })
package org.beenthere.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
