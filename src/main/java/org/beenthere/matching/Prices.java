package org.beenthere.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beenthere.matching.Assignment.Problem;

/// What a place with each peer costs once everybody is where the flow put them: what whoever has it
/// would lose by moving over, down the whole chain of those who would move on. These are the dual
/// values of the flow, the highest that fit it, found by letting prices fall until nobody would
/// rather be elsewhere.
final class Prices {

  private final Problem problem;
  private final long[] prices;
  private final long everybody;

  private Prices(Problem problem, long[] prices, long everybody) {
    this.problem = problem;
    this.prices = prices;
    this.everybody = everybody;
  }

  /// @param everybody what it is worth that one more person has somebody
  static Prices of(Problem problem, Arcs arcs, int[] peer, long everybody) {
    var prices = highest(problem, peer, everybody);
    List<List<int[]>> wanting = new ArrayList<>();
    for (int s = 0; s < problem.peers(); s++) {
      wanting.add(new ArrayList<>());
    }
    for (int i = 0; i < peer.length; i++) {
      if (peer[i] == Assignment.NOBODY) {
        continue;
      }
      for (var other : arcs.of(i)) {
        if (other != peer[i]) {
          wanting
              .get(other)
              .add(new int[] {peer[i], problem.table()[i][peer[i]] - problem.table()[i][other]});
        }
      }
    }
    var falling = new ArrayDeque<Integer>();
    var waits = new boolean[prices.length];
    for (int s = 0; s < prices.length; s++) {
      falling.add(s);
      waits[s] = true;
    }
    while (!falling.isEmpty()) {
      int t = falling.remove();
      waits[t] = false;
      for (var move : wanting.get(t)) {
        var fallen = prices[t] + move[1];
        if (fallen < prices[move[0]]) {
          prices[move[0]] = fallen;
          if (!waits[move[0]]) {
            waits[move[0]] = true;
            falling.add(move[0]);
          }
        }
      }
    }
    return new Prices(problem, prices, everybody);
  }

  /// Nobody pays more for a place than it is worth to them, and a free place costs what it would
  /// bring as room.
  private static long[] highest(Problem problem, int[] peer, long everybody) {
    var taken = new int[problem.peers()];
    for (var s : peer) {
      if (s != Assignment.NOBODY) {
        taken[s]++;
      }
    }
    var prices = new long[problem.peers()];
    for (int s = 0; s < prices.length; s++) {
      var room = problem.room()[s];
      prices[s] = taken[s] < room.length ? -room[taken[s]] : Long.MAX_VALUE / 4;
    }
    for (int i = 0; i < peer.length; i++) {
      if (peer[i] != Assignment.NOBODY) {
        prices[peer[i]] = Math.min(prices[peer[i]], problem.table()[i][peer[i]] + everybody);
      }
    }
    return prices;
  }

  long of(int peer) {
    return prices[peer];
  }

  /// What somebody has, less the price of their place.
  long worth(int person, int peer) {
    return peer == Assignment.NOBODY ? -everybody : problem.table()[person][peer] - prices[peer];
  }

  /// Whether each price is one at which the flow is at rest; false would be our mistake.
  boolean hold(int[] peer) {
    var taken = new int[prices.length];
    Arrays.stream(peer).filter(s -> s != Assignment.NOBODY).forEach(s -> taken[s]++);
    for (int s = 0; s < prices.length; s++) {
      if (taken[s] > 0 && prices[s] < -problem.room()[s][taken[s] - 1]) {
        return false;
      }
    }
    return true;
  }
}
