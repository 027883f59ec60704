package org.beenthere.matching;

import java.util.List;

/// Who goes with whom when a whole waiting list is looked at at once.
///
/// @param peer for each person the number of a peer, or [#NOBODY]
/// @param points what all pairs come to together, room included
/// @param rounds how often the flow was solved
/// @param arcs how many pairs were looked at in the last of them
/// @param proven whether no pair that was left out could make it better
@SuppressWarnings("ArrayRecordComponent")
record Assignment(int[] peer, long points, int rounds, int arcs, boolean proven) {

  static final int NOBODY = -1;

  /// How many people have somebody.
  int matched() {
    return (int) java.util.Arrays.stream(peer).filter(s -> s != NOBODY).count();
  }

  /// What is to be assigned: as many people as can be, and of all the ways to do that the one that
  /// comes to the most points.
  ///
  /// @param table for each person what they come to with each peer, [Weighing#FORBIDDEN] for a pair
  ///   that cannot be
  /// @param luck of each person and of each peer, from which chance decides between equals: the
  ///   same for the same two, whoever else is there
  /// @param room for each peer what the first, second … newcomer counts for room; as many as there
  ///   are free places, none greater than the one before
  @SuppressWarnings("ArrayRecordComponent")
  record Problem(short[][] table, int[][] room, Luck luck) {

    /// @param people a number of each person's own, as `peers`
    @SuppressWarnings("ArrayRecordComponent")
    record Luck(long[] people, long[] peers) {

      /// @param below a power of two
      /// @return from 0 to one less than that
      long of(int person, int peer, long below) {
        return Fit.mixed(people[person], peers[peer]) & (below - 1);
      }
    }

    int people() {
      return table.length;
    }

    int peers() {
      return room.length;
    }

    /// What an assignment comes to.
    long points(int[] peer) {
      var taken = new int[peers()];
      var sum = 0L;
      for (int i = 0; i < peer.length; i++) {
        if (peer[i] != NOBODY) {
          sum += table[i][peer[i]] + room[peer[i]][taken[peer[i]]++];
        }
      }
      return sum;
    }
  }

  /// What would be done by hand: the longest waiting first, each with the best who has room.
  static Assignment greedy(Problem problem) {
    var peer = new int[problem.people()];
    var taken = new int[problem.peers()];
    for (int i = 0; i < peer.length; i++) {
      peer[i] = NOBODY;
      var best = -1;
      for (int s = 0; s < taken.length; s++) {
        var points = problem.table()[i][s];
        if (points != Weighing.FORBIDDEN && taken[s] < problem.room()[s].length) {
          var all = points + problem.room()[s][taken[s]];
          if (all > best) {
            best = all;
            peer[i] = s;
          }
        }
      }
      if (peer[i] != NOBODY) {
        taken[peer[i]]++;
      }
    }
    return new Assignment(peer, problem.points(peer), 0, 0, false);
  }

  List<Integer> asList() {
    return java.util.Arrays.stream(peer).boxed().toList();
  }
}
