/// Referrals: asking for support for oneself, up to a yes or a no.
///
/// Front door: [Referrals]. Calls down to `participants` to welcome whoever is accepted. Publishes
/// [ReferralReceived], [ReferralAccepted], [ReferralDeclined] and [ReferralTakenBack]; listens to
/// nothing. Whoever waits for an answer wears the guest's hat. The room that knows who is listed
/// offers a bean of [WishedPeer].
@NullMarked
@ApplicationModule(
    displayName = "Referrals",
    allowedDependencies = {
      "vocabulary",
      "storage",
      "shell",
      "access",
      "audit",
      "courier",
      "places",
      "organizations",
      "participants",
      "consent"
    })
package org.beenthere.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
