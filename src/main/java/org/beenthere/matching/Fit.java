package org.beenthere.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.beenthere.matching.Reason.AlsoSpeaks;
import org.beenthere.matching.Reason.AskedFor;
import org.beenthere.matching.Reason.FreeAt;
import org.beenthere.matching.Reason.HasRoom;
import org.beenthere.matching.Reason.LanguageUnsaid;
import org.beenthere.matching.Reason.Near;
import org.beenthere.matching.Reason.NotFreeThen;
import org.beenthere.matching.Reason.NotThereFor;
import org.beenthere.matching.Reason.NotYourLanguage;
import org.beenthere.matching.Reason.SharedExperience;
import org.beenthere.matching.Reason.SpeaksLanguage;
import org.beenthere.matching.Reason.SuitsWay;
import org.beenthere.matching.Reason.ThereFor;
import org.beenthere.matching.Reason.TooFarToMeet;
import org.beenthere.matching.Reason.WalkedBefore;
import org.beenthere.places.Distance;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.Way;

/// Who suits whom. Pure: everything weighed is handed in. A pair that a [Limit] forbids is none;
/// any other has points, which are the sum of its reasons and of nothing else.
///
/// Between equals chance decides, the same way each time for the same two people.
final class Fit {

  /// How many are proposed at a time: enough to choose, few enough to read.
  static final int AT_A_TIME = 3;

  /// A peer and what speaks for them, and against.
  record Suggestion(Peer peer, int points, List<Reason> reasons) {

    boolean has(Class<? extends Reason> reason) {
      return reasons.stream().anyMatch(reason::isInstance);
    }
  }

  /// The best of those who may be proposed, the best first; never more than three.
  static List<Suggestion> best(Seeker seeker, Collection<Peer> peers, Weights weights) {
    return peers.stream()
        .filter(peer -> limits(seeker, peer).isEmpty())
        .map(peer -> of(seeker, peer, weights))
        .sorted(order(seeker))
        .limit(AT_A_TIME)
        .toList();
  }

  /// What forbids this pair; nothing for most.
  static List<Limit> limits(Seeker seeker, Peer peer) {
    var limits = new ArrayList<Limit>();
    if (peer.programs().isEmpty()) {
      limits.add(new Limit.NotInThatRole());
    } else if (seeker.program() != null && !peer.programs().contains(seeker.program())) {
      limits.add(new Limit.OtherProgram());
    }
    if (!peer.here()) {
      limits.add(new Limit.Away());
    }
    if (peer.room() == 0) {
      limits.add(peer.lacksHours() ? new Limit.NoHours() : new Limit.NoRoom());
    }
    var wish = seeker.wish();
    if (!peer.languages().containsAll(wish.needed())) {
      var missing = new HashSet<>(wish.needed());
      peer.languages().forEach(missing::remove);
      limits.add(new Limit.OtherLanguage(Set.copyOf(missing)));
    }
    if (wish.gender() != null && wish.gender() != peer.gender()) {
      limits.add(new Limit.OtherGender());
    }
    if (!seeker.ways().isEmpty() && !peer.ways().isEmpty() && waysTo(seeker, peer).isEmpty()) {
      limits.add(new Limit.NoWayToMeet());
    }
    if (!common(seeker.experiences(), peer.notTaken()).isEmpty()) {
      limits.add(new Limit.TopicNotTaken());
    }
    if (seeker.apart().contains(peer.id())) {
      limits.add(new Limit.Apart());
    }
    return limits;
  }

  /// What speaks for one peer, and against.
  static Suggestion of(Seeker seeker, Peer peer, Weights weights) {
    var reasons = new ArrayList<Reason>();
    if (peer.id().equals(seeker.wished())) {
      reasons.add(new AskedFor());
    }
    if (seeker.before().contains(peer.id())) {
      reasons.add(new WalkedBefore());
    }
    var shared = common(seeker.experiences(), peer.experiences());
    if (!shared.isEmpty()) {
      reasons.add(new SharedExperience(shared));
    }
    var speaks = peer.languages().contains(seeker.language());
    if (speaks) {
      reasons.add(new SpeaksLanguage(seeker.language()));
    }
    addWishes(seeker, peer, reasons);
    var nearness = addMeeting(seeker, peer, reasons);
    reasons.add(new HasRoom(peer.room()));
    if (!speaks) {
      reasons.add(
          peer.languages().isEmpty()
              ? new LanguageUnsaid()
              : new NotYourLanguage(seeker.language()));
    }
    return new Suggestion(peer, points(peer, reasons, nearness, weights), List.copyOf(reasons));
  }

  private static void addWishes(Seeker seeker, Peer peer, List<Reason> reasons) {
    var wish = seeker.wish();
    var nice = new HashSet<>(wish.nice());
    nice.retainAll(peer.languages());
    if (!nice.isEmpty()) {
      reasons.add(new AlsoSpeaks(Set.copyOf(nice)));
    }
    var serves = common(wish.communities(), peer.serves());
    if (!serves.isEmpty()) {
      reasons.add(new ThereFor(serves));
    } else if (!wish.communities().isEmpty()) {
      reasons.add(new NotThereFor(wish.communities()));
    }
    var free = wish.times().stream().filter(peer.free()::contains).toList();
    if (!free.isEmpty()) {
      reasons.add(new FreeAt(free));
    } else if (!wish.times().isEmpty() && !peer.free().isEmpty()) {
      reasons.add(new NotFreeThen());
    }
  }

  /// @return how near they are, from 0 at the end of how far the peer travels to 1 next door
  private static double addMeeting(Seeker seeker, Peer peer, List<Reason> reasons) {
    var nearness = 0.0;
    if (seeker.at() != null && peer.at() != null) {
      var distance = seeker.at().to(peer.at());
      var within = distance.isWithin(Distance.ofKilometres(peer.reachKm()));
      if (within && peer.ways().contains(Way.IN_PERSON)) {
        reasons.add(new Near(Math.round(distance.metres())));
        nearness = 1 - distance.kilometres() / Math.max(1, peer.reachKm());
      } else if (!within && seeker.ways().contains(Way.IN_PERSON)) {
        reasons.add(new TooFarToMeet(Math.round(distance.metres())));
      }
    }
    var ways = waysTo(seeker, peer);
    if (!ways.isEmpty()) {
      reasons.add(new SuitsWay(ways));
    }
    return nearness;
  }

  /// In which of the ways they asked for this peer can meet them.
  private static Set<Way> waysTo(Seeker seeker, Peer peer) {
    var ways = common(seeker.ways(), peer.ways());
    if (seeker.at() != null
        && peer.at() != null
        && !seeker.at().to(peer.at()).isWithin(Distance.ofKilometres(peer.reachKm()))) {
      ways.remove(Way.IN_PERSON);
    }
    return ways;
  }

  private static int points(Peer peer, List<Reason> reasons, double nearness, Weights weights) {
    return reasons.stream()
        .mapToInt(reason ->
            switch (reason) {
              case Near near -> weights.share(Ground.NEAR, nearness);
              case HasRoom(var places) -> room(peer, places, weights);
              default ->
                  reason.ground() == null ? 0 : weights.points(reason.ground(), reason.things());
            })
        .sum();
  }

  /// What so many free places come to: the more of all are free, the more.
  static int room(Peer peer, int places, Weights weights) {
    return weights.share(Ground.ROOM, (double) places / Math.max(1, peer.places()));
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
    return Comparator.comparing(Suggestion::points, Comparator.reverseOrder())
        .thenComparing(one -> (double) one.peer().load() / one.peer().places())
        .thenComparing(one -> chance(seeker, one.peer()))
        .thenComparing(one -> one.peer().id().value());
  }

  private static long chance(Seeker seeker, Peer peer) {
    return mixed(luck(seeker.id()), luck(peer.id()));
  }

  /// A number of somebody's own, for [#mixed].
  static long luck(Identifier one) {
    var bits = one.value();
    return bits.getLeastSignificantBits() ^ Long.rotateLeft(bits.getMostSignificantBits(), 17);
  }

  /// The same for the same two people, and even over many: nobody is always last for their name.
  static long mixed(long seeker, long peer) {
    var mix = seeker ^ Long.rotateLeft(peer, 23);
    mix = (mix ^ (mix >>> 33)) * 0xff51afd7ed558ccdL;
    mix = (mix ^ (mix >>> 29)) * 0xc4ceb9fe1a85ec53L;
    return mix ^ (mix >>> 33);
  }

  private Fit() {}
}
