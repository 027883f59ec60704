package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.beenthere.matching.Assignment.Problem;

/// A whole waiting list at once, whoever is on it.
class WaitlistTest {

  @Property(tries = 60)
  void no_pair_breaks_a_limit_and_nobody_gets_more_people_than_they_have_room_for(
      @ForAll Random chance) {
    var list = list(chance, 40, 12);
    var found = solve(list);
    var taken = new int[list.peers().size()];
    for (int i = 0; i < found.peer().length; i++) {
      var s = found.peer()[i];
      if (s != Assignment.NOBODY) {
        assertThat(Fit.limits(list.seekers().get(i), list.peers().get(s))).isEmpty();
        taken[s]++;
      }
    }
    for (int s = 0; s < taken.length; s++) {
      var peer = list.peers().get(s);
      var hours = peer.hours();
      if (taken[s] > 0) {
        assertThat(peer.load() + taken[s]).isLessThanOrEqualTo(peer.places());
        assertThat(hours == null || hours.taken() + taken[s] * hours.each() <= hours.has())
            .as("nobody gets more people than their hours last for")
            .isTrue();
      }
    }
  }

  @Property(tries = 150)
  void it_comes_to_what_trying_every_way_comes_to(@ForAll Random chance) {
    var list = list(chance, 1 + chance.nextInt(6), 1 + chance.nextInt(4));
    var weighed = list.weighed();
    var found = list.solve(weighed, round -> {});

    assertThat(found.proven()).isTrue();
    assertThat(List.of((long) found.matched(), found.points()))
        .isEqualTo(everyWay(weighed.problem()));
  }

  @Property(tries = 30)
  void the_best_few_and_what_the_prices_add_come_to_what_all_pairs_come_to(@ForAll Random chance) {
    var list = list(chance, 120, 60);
    var found = solve(list);

    assertThat(found.proven()).isTrue();
    var greedy = Assignment.greedy(list.weighed().problem());
    assertThat(found.matched()).isGreaterThanOrEqualTo(greedy.matched());
    if (found.matched() == greedy.matched()) {
      assertThat(found.points()).isGreaterThanOrEqualTo(greedy.points());
    }
  }

  @Property(tries = 20)
  void the_same_list_is_answered_the_same(@ForAll Random chance) {
    var list = list(chance, 60, 20);
    var weighed = list.weighed();

    assertThat(list.lines(weighed, list.solve(weighed, round -> {})))
        .isEqualTo(list.lines(list.weighed(), solve(list)));
  }

  @Property(tries = 60)
  void whom_somebody_is_kept_apart_from_is_spoken_of_as_if_they_were_not_there(
      @ForAll Random chance) {
    var list = list(chance, 1, 8);
    var seeker = list.seekers().getFirst();
    var secret = new HashSet<>(seeker.apart());
    secret.add(Seekers.peer(0));
    var with = only(list, Seekers.apart(seeker, Set.copyOf(secret)), list.peers());
    var without =
        only(
            list,
            seeker,
            list.peers().stream().filter(peer -> !secret.contains(peer.id())).toList());

    assertThat(lines(with)).isEqualTo(lines(without));
    assertThat(Fit.best(with.seekers().getFirst(), with.peers(), Weights.USUAL))
        .isEqualTo(Fit.best(without.seekers().getFirst(), without.peers(), Weights.USUAL));
  }

  @Property(tries = 60)
  void a_pair_kept_together_goes_together_and_one_kept_apart_does_not(@ForAll Random chance) {
    var list = list(chance, 12, 6);
    var weighed = list.weighed();
    for (int i = 0; i < list.seekers().size(); i++) {
      for (int s = 0; s < list.peers().size(); s++) {
        if (weighed.open()[i][s] != Weighing.FORBIDDEN) {
          var person = list.seekers().get(i).id();
          var peer = list.peers().get(s).id();
          assertThat(goesWith(list, new Pin(person, peer, true), i)).isEqualTo(s);
          assertThat(goesWith(list, new Pin(person, peer, false), i)).isNotEqualTo(s);
          return;
        }
      }
    }
  }

  private static int goesWith(Waitlist list, Pin pin, int person) {
    return solve(new Waitlist(list.seekers(), list.peers(), list.weights(), List.of(pin)))
        .peer()[person];
  }

  private static List<DraftLine> lines(Waitlist list) {
    var weighed = list.weighed();
    return list.lines(weighed, list.solve(weighed, round -> {}));
  }

  private static Waitlist only(Waitlist list, Seeker seeker, List<Peer> peers) {
    return new Waitlist(List.of(seeker), peers, list.weights(), List.of());
  }

  private static Assignment solve(Waitlist list) {
    return list.solve(list.weighed(), round -> {});
  }

  private static Waitlist list(Random chance, int people, int peers) {
    return new Waitlist(
        Seekers.seekers(chance, people, peers),
        Seekers.peers(chance, peers),
        Weights.USUAL,
        List.of());
  }

  /// How many have somebody, and what that comes to, when every way is tried.
  private static List<Long> everyWay(Problem problem) {
    var best = new ArrayList<>(List.of(-1L, -1L));
    var peer = new int[problem.people()];
    Arrays.fill(peer, Assignment.NOBODY);
    tryEveryWay(problem, peer, new int[problem.peers()], 0, best);
    return best;
  }

  private static void tryEveryWay(
      Problem problem, int[] peer, int[] taken, int i, List<Long> best) {
    if (i == peer.length) {
      var matched = Arrays.stream(peer).filter(s -> s != Assignment.NOBODY).count();
      var points = problem.points(peer);
      if (matched > best.get(0) || matched == best.get(0) && points > best.get(1)) {
        best.set(0, matched);
        best.set(1, points);
      }
      return;
    }
    tryEveryWay(problem, peer, taken, i + 1, best);
    for (int s = 0; s < taken.length; s++) {
      if (problem.table()[i][s] != Weighing.FORBIDDEN && taken[s] < problem.room()[s].length) {
        peer[i] = s;
        taken[s]++;
        tryEveryWay(problem, peer, taken, i + 1, best);
        taken[s]--;
        peer[i] = Assignment.NOBODY;
      }
    }
  }
}
