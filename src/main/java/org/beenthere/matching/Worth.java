package org.beenthere.matching;

import java.util.Arrays;
import org.beenthere.matching.Assignment.Problem;

/// What pairs are worth to the flow. First of all that one more person has somebody, then points,
/// and between equals chance, which is the same for the same two: so there is one best answer, and
/// it does not depend on who else is on the list. One point is worth more than all the luck of
/// everybody together, and one more person more than all that the others could lose by moving over.
final class Worth {

  /// How much room there is for numbers: a third of what the flow can count, which multiplies what
  /// things cost by how many there are.
  private static final double COUNTABLE = Long.MAX_VALUE / 3.0;

  private static final long MOST_LUCK = 1 << 20;

  private final Problem problem;
  private final long luck;
  private final long point;
  private final long everybody;

  Worth(Problem problem) {
    this.problem = problem;
    var people = Math.max(1, problem.people());
    var moves = 2L * (problem.peers() + 2) * (highest(problem) + 2L);
    var most = COUNTABLE / ((double) moves * people * (people + problem.peers() + 2));
    luck = Math.max(1, Long.highestOneBit((long) Math.min(MOST_LUCK, most)));
    point = luck * people;
    everybody = moves * point;
  }

  /// What one more person who has somebody is worth.
  long everybody() {
    return everybody;
  }

  long of(int person, int peer) {
    return problem.table()[person][peer] * point + problem.luck().of(person, peer, luck);
  }

  /// What a peer's place is worth as room, the first, second … of those that are free.
  long room(int peer, int place) {
    return problem.room()[peer][place] * point;
  }

  private static int highest(Problem problem) {
    var pairs =
        Arrays.stream(problem.table())
            .parallel()
            .mapToInt(row -> {
              var max = 0;
              for (var points : row) {
                max = Math.max(max, points);
              }
              return max;
            })
            .max()
            .orElse(0);
    var room = Arrays.stream(problem.room()).flatMapToInt(Arrays::stream).max().orElse(0);
    return pairs + room;
  }
}
