package org.beenthere.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.beenthere.matching.Assignment.Problem;
import org.beenthere.matching.Assignment.Problem.Luck;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;

/// A whole waiting list beside all who have room. Pure: what it proposes depends on what is handed
/// in and on nothing else, and handed in again it proposes the same.
///
/// @param seekers who looks, the longest first
/// @param pins pairs a manager keeps together or apart
record Waitlist(List<Seeker> seekers, List<Peer> peers, Weights weights, List<Pin> pins) {

  /// What a pair counts for that is kept together: more than all grounds that there are.
  private static final short KEPT = 16_000;

  /// Why somebody stays alone whom nobody fits whose limit may be named.
  static final String NOBODY_FITS = "Nobody";

  /// @param open the same without what managers kept together or apart
  record Weighed(short[][] open, Problem problem) {}

  Weighed weighed() {
    var open = new Weighing(seekers, peers, weights).table();
    var table = Arrays.stream(open).map(short[]::clone).toArray(short[][]::new);
    var people = numbers();
    var numbers = new HashMap<SpecialistId, Integer>();
    for (int s = 0; s < peers.size(); s++) {
      numbers.put(peers.get(s).id(), s);
    }
    for (var pin : pins) {
      var i = people.get(pin.participantId());
      var s = numbers.get(pin.specialistId());
      if (i == null || s == null || open[i][s] == Weighing.FORBIDDEN) {
        continue;
      }
      if (pin.together()) {
        var alone = new short[peers.size()];
        Arrays.fill(alone, Weighing.FORBIDDEN);
        alone[s] = (short) (open[i][s] + KEPT);
        table[i] = alone;
      } else {
        table[i][s] = Weighing.FORBIDDEN;
      }
    }
    return new Weighed(open, new Problem(table, rooms(), luck()));
  }

  private Map<ParticipantId, Integer> numbers() {
    var people = new HashMap<ParticipantId, Integer>();
    for (int i = 0; i < seekers.size(); i++) {
      people.put(seekers.get(i).id(), i);
    }
    return people;
  }

  private Luck luck() {
    return new Luck(
        seekers.stream().mapToLong(one -> Fit.luck(one.id())).toArray(),
        peers.stream().mapToLong(one -> Fit.luck(one.id())).toArray());
  }

  private int[][] rooms() {
    return peers.stream()
        .map(peer -> {
          var room = new int[peer.mayBeProposed() ? peer.room() : 0];
          for (int k = 0; k < room.length; k++) {
            room[k] = Fit.room(peer, room.length - k, weights);
          }
          return room;
        })
        .toArray(int[][]::new);
  }

  Assignment solve(Weighed weighed, IntConsumer progress) {
    var found = Optimum.of(weighed.problem(), progress);
    var points =
        new Problem(weighed.open(), weighed.problem().room(), weighed.problem().luck())
            .points(found.peer());
    return new Assignment(found.peer(), points, found.rounds(), found.arcs(), found.proven());
  }

  /// What a manager reads: whom each would be proposed and why, and why not the next best; or what
  /// stands in the way of somebody who stays alone.
  List<DraftLine> lines(Weighed weighed, Assignment found) {
    var lines = new ArrayList<DraftLine>();
    var left = left(weighed, found);
    for (int i = 0; i < seekers.size(); i++) {
      lines.add(
          found.peer()[i] == Assignment.NOBODY
              ? alone(i, weighed)
              : pair(i, found.peer()[i], weighed, left));
    }
    return lines;
  }

  /// How many places each peer has left when everybody goes as found.
  private static int[] left(Weighed weighed, Assignment found) {
    var left = Arrays.stream(weighed.problem().room()).mapToInt(room -> room.length).toArray();
    for (var s : found.peer()) {
      if (s != Assignment.NOBODY) {
        left[s]--;
      }
    }
    return left;
  }

  private DraftLine pair(int i, int s, Weighed weighed, int[] left) {
    var seeker = seekers.get(i);
    var here = Fit.of(seeker, peers.get(s), weights);
    var next = next(i, s, weighed);
    var there = next < 0 ? null : Fit.of(seeker, peers.get(next), weights);
    return new DraftLine(
        seeker.id(),
        i + 1,
        here.peer().id(),
        here.points(),
        here.reasons(),
        there == null ? null : there.peer().id(),
        there == null ? null : there.points(),
        there == null ? List.of() : there.reasons(),
        next < 0 ? 0 : left[next],
        null);
  }

  private int next(int i, int not, Weighed weighed) {
    var row = weighed.open()[i];
    var best = -1;
    var most = Integer.MIN_VALUE;
    for (int s = 0; s < row.length; s++) {
      var room = weighed.problem().room()[s];
      if (s == not || row[s] == Weighing.FORBIDDEN || room.length == 0) {
        continue;
      }
      if (row[s] + room[0] > most) {
        most = row[s] + room[0];
        best = s;
      }
    }
    return best;
  }

  private DraftLine alone(int i, Weighed weighed) {
    return new DraftLine(
        seekers.get(i).id(),
        i + 1,
        null,
        0,
        List.of(),
        null,
        null,
        List.of(),
        0,
        hurdle(i, weighed));
  }

  /// The limit that stands in the way of most peers, where it stands alone if it does anywhere. A
  /// peer with a limit of their own is passed over as if they were not there, and so is whoever a
  /// manager keeps apart from them, whom the page names.
  private String hurdle(int i, Weighed weighed) {
    for (var points : weighed.problem().table()[i]) {
      if (points != Weighing.FORBIDDEN) {
        return new Limit.NoRoom().key();
      }
    }
    var alone = new TreeMap<String, Integer>();
    var any = new TreeMap<String, Integer>();
    for (var peer : peers) {
      if (pins.contains(new Pin(seekers.get(i).id(), peer.id(), false))) {
        continue;
      }
      var limits = Fit.limits(seekers.get(i), peer);
      if (limits.stream().anyMatch(Limit::isTheirOwn)) {
        continue;
      }
      limits.forEach(limit -> any.merge(limit.key(), 1, Integer::sum));
      if (limits.size() == 1) {
        alone.merge(limits.getFirst().key(), 1, Integer::sum);
      }
    }
    return (alone.isEmpty() ? any : alone)
        .entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(NOBODY_FITS);
  }
}
