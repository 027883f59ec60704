package org.beenthere.referrals;

import java.util.Comparator;
import java.util.List;
import org.beenthere.organizations.Organization;
import org.beenthere.referrals.WishedPeer.Peer;
import org.jspecify.annotations.Nullable;

/// Whom somebody asks.
///
/// @param peer the peer they wish for, or null
/// @param among the organizations they may choose from; empty when there is nothing to choose
/// @param asked whom they ask, or null as long as they have not chosen
public record Whom(@Nullable Peer peer, List<Organization> among, @Nullable Organization asked) {

  /// The organizations in a country first, as on the page of openings.
  Whom nearFirst(String country) {
    var near = Comparator.comparing((Organization one) -> !one.country().equals(country));
    return new Whom(peer, among.stream().sorted(near).toList(), asked);
  }
}
