package org.beenthere.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.beenthere.matching.Assignment.Problem;

/// The best assignment there is, by min-cost flow (OR-Tools), and the proof that there is none
/// better.
///
/// Of forty million pairs nearly all are out of the question. So the flow is first asked about the
/// best few of each person; from its answer come the prices of the peers' places (the dual), which
/// say what any pair left out would bring. Those that would bring something are added, and the flow
/// is asked again, until there is none: then it is the optimum of all pairs (column generation).
/// The decision is in ADR 121.
final class Optimum {

  /// How many pairs of each person are asked about at first, and added at most each time.
  private static final int AT_FIRST = 12;

  private static final int MORE = 6;

  /// Some rounds are enough for every list that was measured; a list that needs more is answered
  /// with what was found, and without the proof.
  private static final int MOST_ROUNDS = 60;

  static {
    Loader.loadNativeLibraries();
  }

  private final Problem problem;
  private final Worth worth;
  private final Arcs arcs;

  private Optimum(Problem problem) {
    this.problem = problem;
    worth = new Worth(problem);
    arcs = new Arcs(problem.people());
  }

  /// @param progress is told after each round how many were solved
  static Assignment of(Problem problem, IntConsumer progress) {
    return new Optimum(problem).solve(progress);
  }

  private Assignment solve(IntConsumer progress) {
    add(i -> 0L, s -> 0L, AT_FIRST);
    for (int round = 1; ; round++) {
      var peer = flow();
      progress.accept(round);
      var prices = Prices.of(problem, worth, arcs, peer);
      var asked = arcs.count();
      add(i -> prices.has(i, peer[i]), prices::of, MORE);
      var proven = arcs.count() == asked;
      if (proven || round == MOST_ROUNDS) {
        return new Assignment(peer, problem.points(peer), round, asked, proven);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new java.util.concurrent.CancellationException();
      }
    }
  }

  /// Adds for each person the pairs that bring most above what they have, at those prices.
  ///
  /// @param has what somebody has now, less the price
  private void add(IntToLongFunction has, IntToLongFunction price, int atMost) {
    var first = arcs.count() == 0;
    var news =
        IntStream.range(0, problem.people())
            .parallel()
            .mapToObj(i -> best(i, first ? Long.MIN_VALUE : has.applyAsLong(i), price, atMost))
            .toArray(int[][]::new);
    for (int i = 0; i < news.length; i++) {
      arcs.add(i, news[i]);
    }
  }

  private int[] best(int i, long has, IntToLongFunction price, int atMost) {
    var row = problem.table()[i];
    var found = new int[atMost];
    var gains = new long[atMost];
    var size = 0;
    for (int s = 0; s < row.length; s++) {
      if (row[s] == Weighing.FORBIDDEN || problem.room()[s].length == 0) {
        continue;
      }
      var gain = worth.of(i, s) - price.applyAsLong(s);
      if (gain <= has || size == atMost && gain <= gains[size - 1] || arcs.has(i, s)) {
        continue;
      }
      var place = size < atMost ? size++ : size - 1;
      while (place > 0 && gains[place - 1] < gain) {
        gains[place] = gains[place - 1];
        found[place] = found[place - 1];
        place--;
      }
      gains[place] = gain;
      found[place] = s;
    }
    return Arrays.copyOf(found, size);
  }

  private int[] flow() {
    var people = problem.people();
    var sink = people + problem.peers();
    var flow = new MinCostFlow();
    var first = new int[people];
    for (int i = 0; i < people; i++) {
      flow.setNodeSupply(i, 1);
      var mine = arcs.of(i);
      for (int k = 0; k < mine.length; k++) {
        var arc = flow.addArcWithCapacityAndUnitCost(i, people + mine[k], 1, -worth.of(i, mine[k]));
        first[i] = k == 0 ? arc : first[i];
      }
      flow.addArcWithCapacityAndUnitCost(i, sink, 1, worth.everybody());
    }
    flow.setNodeSupply(sink, -people);
    for (int s = 0; s < problem.peers(); s++) {
      for (int place = 0; place < problem.room()[s].length; place++) {
        flow.addArcWithCapacityAndUnitCost(people + s, sink, 1, -worth.room(s, place));
      }
    }
    var status = people == 0 ? MinCostFlowBase.Status.OPTIMAL : flow.solve();
    if (status != MinCostFlowBase.Status.OPTIMAL) {
      throw new IllegalStateException("the flow has no answer: " + status);
    }
    return IntStream.range(0, people).map(i -> chosen(flow, i, first[i])).toArray();
  }

  private int chosen(MinCostFlow flow, int i, int first) {
    var mine = arcs.of(i);
    for (int k = 0; k < mine.length; k++) {
      if (flow.getFlow(first + k) > 0) {
        return mine[k];
      }
    }
    return Assignment.NOBODY;
  }
}
