package org.beenthere.matching;

import java.util.Arrays;

/// The pairs that the flow is asked about, by person: a few good ones at first, more as they turn
/// out to matter.
final class Arcs {

  private final int[][] byPerson;
  private int count;

  Arcs(int people) {
    byPerson = new int[people][];
    Arrays.fill(byPerson, new int[0]);
  }

  int[] of(int person) {
    return byPerson[person];
  }

  int count() {
    return count;
  }

  void add(int person, int[] peers) {
    var now = byPerson[person];
    var all = Arrays.copyOf(now, now.length + peers.length);
    System.arraycopy(peers, 0, all, now.length, peers.length);
    byPerson[person] = all;
    count += peers.length;
  }

  boolean has(int person, int peer) {
    for (var one : byPerson[person]) {
      if (one == peer) {
        return true;
      }
    }
    return false;
  }
}
