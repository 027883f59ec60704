package org.beenthere.referrals;

import org.beenthere.participants.Participant.Home;
import org.jspecify.annotations.Nullable;

/// Where somebody is, as they said it and as it was found.
///
/// @param jurisdiction ISO 3166-2
public record Whereabout(Home home, @Nullable String jurisdiction) {
  public static final Whereabout UNKNOWN = new Whereabout(Home.UNKNOWN, null);
}
