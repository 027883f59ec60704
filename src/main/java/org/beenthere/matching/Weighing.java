package org.beenthere.matching;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// The same answers as [Fit] gives, for forty million pairs: what somebody said stands in the bits
/// of a number, so that a pair costs some tens of nanoseconds. A test holds the two together. What
/// room counts for is left out: it lessens with each one who comes.
final class Weighing {

  /// What a pair comes to that a limit forbids.
  static final short FORBIDDEN = -1;

  private static final double EARTH_RADIUS_KM = 6_371.0088;
  private static final int IN_PERSON = 1 << Way.IN_PERSON.ordinal();

  private final Weights weights;
  private final List<Seeker> seekers;
  private final PeerBits[] peers;
  private final Map<SpecialistId, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> languages = new HashMap<>();
  private final Map<UUID, Integer> programs = new HashMap<>();

  /// @param at a point on a ball of radius 1, or empty
  @SuppressWarnings("ArrayRecordComponent")
  private record PeerBits(
      boolean may,
      long programs,
      int experiences,
      long languages,
      int ways,
      double[] at,
      double chordSquared,
      int reachKm,
      int serves,
      int free,
      int gender,
      int notTaken) {}

  Weighing(List<Seeker> seekers, List<Peer> peers, Weights weights) {
    this.weights = weights;
    this.seekers = seekers;
    this.peers = new PeerBits[peers.size()];
    for (int s = 0; s < peers.size(); s++) {
      numbers.put(peers.get(s).id(), s);
      this.peers[s] = bits(peers.get(s));
    }
  }

  int people() {
    return seekers.size();
  }

  /// What somebody comes to with each of the peers, without room.
  short[] row(int i) {
    var seeker = seekers.get(i);
    var wish = seeker.wish();
    var row = new short[peers.length];
    var program = bit(programs, seeker.program());
    var experiences = bits(seeker.experiences());
    var ways = bits(seeker.ways());
    var language = bit(languages, seeker.language());
    var needed = wish.needed().stream().mapToLong(code -> bit(languages, code)).toArray();
    var mustSpeak = Arrays.stream(needed).reduce(0, (some, other) -> some | other);
    var nice =
        wish.nice().stream().mapToLong(code -> bit(languages, code)).reduce(0, (a, b) -> a | b);
    var communities = bits(wish.communities());
    var times = week(wish.times());
    var gender = wish.gender() == null ? -1 : wish.gender().ordinal();
    var at = vector(seeker.at());
    var cannotBeSpoken = Arrays.stream(needed).anyMatch(bit -> bit == 0);
    for (int s = 0; s < row.length; s++) {
      var peer = peers[s];
      var chord = at.length == 0 || peer.at.length == 0 ? Double.NaN : chordSquared(at, peer.at);
      var within = !(chord > peer.chordSquared);
      var common = ways & peer.ways & (within ? ~0 : ~IN_PERSON);
      if (!peer.may
          || seeker.program() != null && (peer.programs & program) == 0
          || cannotBeSpoken
          || (peer.languages & mustSpeak) != mustSpeak
          || gender >= 0 && gender != peer.gender
          || ways != 0 && peer.ways != 0 && common == 0
          || (experiences & peer.notTaken) != 0) {
        row[s] = FORBIDDEN;
        continue;
      }
      var points =
          weights.points(Ground.EXPERIENCE, Integer.bitCount(experiences & peer.experiences))
              + weights.points(Ground.COMMUNITY, Integer.bitCount(communities & peer.serves))
              + weights.points(Ground.TIME, Integer.bitCount(times & peer.free))
              + weights.points(Ground.NICE_LANGUAGE, Long.bitCount(nice & peer.languages));
      if ((peer.languages & language) != 0) {
        points += weights.points(Ground.LANGUAGE);
      }
      if (common != 0) {
        points += weights.points(Ground.WAY);
      }
      if (within && (peer.ways & IN_PERSON) != 0 && !Double.isNaN(chord)) {
        var km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord) / 2));
        points += weights.share(Ground.NEAR, 1 - km / Math.max(1, peer.reachKm));
      }
      row[s] = (short) points;
    }
    add(row, seeker.before(), weights.points(Ground.WALKED_BEFORE));
    if (seeker.wished() != null) {
      add(row, Set.of(seeker.wished()), weights.points(Ground.ASKED_FOR));
    }
    seeker
        .apart()
        .forEach(other -> {
          var s = numbers.get(other);
          if (s != null) {
            row[s] = FORBIDDEN;
          }
        });
    return row;
  }

  private void add(short[] row, Collection<SpecialistId> those, int points) {
    for (var one : those) {
      var s = numbers.get(one);
      if (s != null && row[s] != FORBIDDEN) {
        row[s] += (short) points;
      }
    }
  }

  private PeerBits bits(Peer peer) {
    return new PeerBits(
        peer.mayBeProposed(),
        all(programs, peer.programs()),
        bits(peer.experiences()),
        all(languages, peer.languages()),
        bits(peer.ways()),
        vector(peer.at()),
        square(2 * Math.sin(peer.reachKm() / (2 * EARTH_RADIUS_KM))),
        peer.reachKm(),
        bits(peer.serves()),
        week(peer.free()),
        peer.gender() == null ? -1 : peer.gender().ordinal(),
        bits(peer.notTaken()));
  }

  /// Gives each thing that a peer has a bit of its own. There are some twenty languages to choose
  /// from; should there ever be more than 64, the rarest would share the last.
  private static <T> long all(Map<T, Integer> known, Collection<T> those) {
    ToIntFunction<T> number = one -> known.computeIfAbsent(one, is -> Math.min(63, known.size()));
    return those.stream().mapToLong(one -> 1L << number.applyAsInt(one)).reduce(0, (a, b) -> a | b);
  }

  /// The bit of a thing, 0 when no peer has it.
  private static <T> long bit(Map<T, Integer> known, @org.jspecify.annotations.Nullable T one) {
    var number = one == null ? null : known.get(one);
    return number == null ? 0 : 1L << number;
  }

  private static int bits(Set<? extends Enum<?>> constants) {
    return constants.stream().mapToInt(one -> 1 << one.ordinal()).reduce(0, (a, b) -> a | b);
  }

  private static int week(List<WeekPart> parts) {
    return parts.stream().mapToInt(one -> 1 << one.number()).reduce(0, (a, b) -> a | b);
  }

  private static double[] vector(@org.jspecify.annotations.Nullable Point point) {
    if (point == null) {
      return new double[0];
    }
    var up = Math.toRadians(point.latitude());
    var east = Math.toRadians(point.longitude());
    return new double[] {
      Math.cos(up) * Math.cos(east), Math.cos(up) * Math.sin(east), Math.sin(up)
    };
  }

  private static double chordSquared(double[] some, double[] other) {
    return square(some[0] - other[0]) + square(some[1] - other[1]) + square(some[2] - other[2]);
  }

  private static double square(double number) {
    return number * number;
  }

  /// All rows, on every core; two bytes for each pair.
  short[][] table() {
    return IntStream.range(0, seekers.size())
        .parallel()
        .mapToObj(this::row)
        .toArray(short[][]::new);
  }
}
