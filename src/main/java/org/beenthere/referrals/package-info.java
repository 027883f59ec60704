/// Referrals: asking for support for oneself, alone or together, up to a yes or a no; who waits in
/// which order, and which programs have room.
///
/// Front door: [Referrals]. Calls down to `participants` to welcome whoever is accepted. Publishes
/// [ReferralReceived], [ReferralAccepted], [ReferralDeclined] and [ReferralTakenBack]; hears that
/// somebody is reached otherwise. Whoever waits for an answer wears the guest's hat. The room that
/// knows who is listed offers a bean of [WishedPeer], the one that knows how long things are kept
/// one of [KeepsFor].
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
      "programs",
      "participants",
      "specialists",
      "pairings",
      "consent"
    })
package org.beenthere.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
