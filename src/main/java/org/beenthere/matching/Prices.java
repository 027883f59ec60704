package org.beenthere.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.beenthere.matching.Assignment.Problem;

/// What a place with each peer costs once everybody is where the flow put them: what whoever has it
/// would lose by moving over, down the whole chain of those who would move on. These are the dual
/// values of the flow, the highest that fit it, found by letting prices fall until nobody would
/// rather be elsewhere.
final class Prices {

  private final Worth worth;
  private final long[] prices;

  private Prices(Worth worth, long[] prices) {
    this.worth = worth;
    this.prices = prices;
  }

  /// Somebody at a peer who could be at another.
  ///
  /// @param from where they are
  /// @param loses what they would lose by moving over
  private record Move(int from, long loses) {}

  static Prices of(Problem problem, Worth worth, Arcs arcs, int[] peer) {
    var prices = highest(problem, worth, peer);
    List<List<Move>> moves = new ArrayList<>();
    for (int s = 0; s < problem.peers(); s++) {
      moves.add(new ArrayList<>());
    }
    for (int i = 0; i < peer.length; i++) {
      if (peer[i] == Assignment.NOBODY) {
        continue;
      }
      var has = worth.of(i, peer[i]);
      for (var other : arcs.of(i)) {
        if (other != peer[i]) {
          moves.get(other).add(new Move(peer[i], has - worth.of(i, other)));
        }
      }
    }
    fall(prices, moves);
    return new Prices(worth, prices);
  }

  /// Lets prices fall until nobody would rather be elsewhere.
  private static void fall(long[] prices, List<List<Move>> moves) {
    var falling = new ArrayDeque<Integer>();
    var waits = new boolean[prices.length];
    for (int s = 0; s < prices.length; s++) {
      falling.add(s);
      waits[s] = true;
    }
    while (!falling.isEmpty()) {
      int to = falling.remove();
      waits[to] = false;
      for (var move : moves.get(to)) {
        var fallen = prices[to] + move.loses();
        if (fallen < prices[move.from()]) {
          prices[move.from()] = fallen;
          if (!waits[move.from()]) {
            waits[move.from()] = true;
            falling.add(move.from());
          }
        }
      }
    }
  }

  /// Nobody pays more for a place than it is worth to them, and a free place costs what it would
  /// bring as room.
  private static long[] highest(Problem problem, Worth worth, int[] peer) {
    var taken = new int[problem.peers()];
    for (var s : peer) {
      if (s != Assignment.NOBODY) {
        taken[s]++;
      }
    }
    var prices = new long[problem.peers()];
    for (int s = 0; s < prices.length; s++) {
      prices[s] =
          taken[s] < problem.room()[s].length ? -worth.room(s, taken[s]) : Long.MAX_VALUE / 4;
    }
    for (int i = 0; i < peer.length; i++) {
      if (peer[i] != Assignment.NOBODY) {
        prices[peer[i]] = Math.min(prices[peer[i]], worth.of(i, peer[i]) + worth.everybody());
      }
    }
    return prices;
  }

  long of(int peer) {
    return prices[peer];
  }

  /// What somebody has, less the price of their place.
  long has(int person, int peer) {
    return peer == Assignment.NOBODY ? -worth.everybody() : worth.of(person, peer) - prices[peer];
  }
}
