package org.beenthere.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.beenthere.matching.Reason.AskedFor;
import org.beenthere.matching.Reason.HasRoom;
import org.beenthere.matching.Reason.Near;
import org.beenthere.matching.Reason.SharedExperience;
import org.beenthere.matching.Reason.SpeaksLanguage;
import org.beenthere.matching.Reason.SuitsWay;
import org.beenthere.places.Distance;
import org.beenthere.vocabulary.Way;

/// Who suits whom. Pure: everything weighed is handed in, and each point has its reason.
///
/// Whoever was asked for by name comes first, then those who speak the person's language, then by
/// points. Between equals the one with more room comes first, so that work spreads; between equals
/// in that too, chance decides, the same way each time for the same two people.
final class Fit {

  /// How many are proposed at a time: enough to choose, few enough to read.
  static final int AT_A_TIME = 3;

  /// One thing shared counts for more than being near and suiting the way together: it is what
  /// people say they look for (issue 3, A5).
  static final int POINTS_A_SHARED_EXPERIENCE = 40;

  static final int POINTS_A_WAY_THAT_SUITS = 15;
  static final int POINTS_FOR_NEXT_DOOR = 20;

  /// A peer and what speaks for them.
  record Suggestion(Peer peer, int points, List<Reason> reasons) {

    boolean has(Class<? extends Reason> reason) {
      return reasons.stream().anyMatch(reason::isInstance);
    }
  }

  /// The best of those who may be proposed, the best first; never more than three.
  static List<Suggestion> best(Seeker seeker, Collection<Peer> peers) {
    return peers.stream()
        .filter(Peer::mayBeProposed)
        .map(peer -> of(seeker, peer))
        .sorted(order(seeker))
        .limit(AT_A_TIME)
        .toList();
  }

  /// What speaks for one peer.
  static Suggestion of(Seeker seeker, Peer peer) {
    var reasons = new ArrayList<Reason>();
    var points = 0;
    if (peer.id().equals(seeker.wished())) {
      reasons.add(new AskedFor());
    }
    var shared = common(seeker.experiences(), peer.experiences());
    if (!shared.isEmpty()) {
      reasons.add(new SharedExperience(shared));
      points += shared.size() * POINTS_A_SHARED_EXPERIENCE;
    }
    if (peer.languages().contains(seeker.language())) {
      reasons.add(new SpeaksLanguage());
    }
    var ways = common(seeker.ways(), peer.ways());
    if (seeker.at() != null && peer.at() != null) {
      var distance = seeker.at().to(peer.at());
      if (distance.isWithin(Distance.ofKilometres(peer.reachKm()))) {
        if (peer.ways().contains(Way.IN_PERSON)) {
          reasons.add(new Near(Math.round(distance.metres())));
          points += nearness(distance, peer.reachKm());
        }
      } else {
        ways.remove(Way.IN_PERSON);
      }
    }
    if (!ways.isEmpty()) {
      reasons.add(new SuitsWay(ways));
      points += POINTS_A_WAY_THAT_SUITS;
    }
    reasons.add(new HasRoom(peer.free()));
    return new Suggestion(peer, points, List.copyOf(reasons));
  }

  /// All points next door, none at the end of how far the peer travels.
  private static int nearness(Distance distance, int reachKm) {
    var share = 1 - distance.kilometres() / Math.max(1, reachKm);
    return (int) Math.round(POINTS_FOR_NEXT_DOOR * Math.max(0, share));
  }

  private static <E extends Enum<E>> Set<E> common(Set<E> some, Set<E> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return new java.util.TreeSet<>();
    }
    var common = EnumSet.copyOf(some);
    common.retainAll(others);
    return common;
  }

  private static Comparator<Suggestion> order(Seeker seeker) {
    return Comparator.<Suggestion, Boolean>comparing(one -> !one.has(AskedFor.class))
        .thenComparing(one -> !one.has(SpeaksLanguage.class))
        .thenComparing(Suggestion::points, Comparator.reverseOrder())
        .thenComparing(one -> (double) one.peer().load() / one.peer().places())
        .thenComparing(one -> chance(seeker, one.peer()))
        .thenComparing(one -> one.peer().id().value());
  }

  /// The same for the same two people, and even over many: nobody is always last for their name.
  private static long chance(Seeker seeker, Peer peer) {
    var mix =
        seeker.id().value().getLeastSignificantBits()
            ^ Long.rotateLeft(peer.id().value().getLeastSignificantBits(), 17)
            ^ peer.id().value().getMostSignificantBits();
    mix = (mix ^ (mix >>> 33)) * 0xff51afd7ed558ccdL;
    return mix ^ (mix >>> 33);
  }

  private Fit() {}
}
