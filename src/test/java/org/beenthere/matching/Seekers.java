package org.beenthere.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.beenthere.pairings.Hours;
import org.beenthere.participants.PeerWish;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Community;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Gender;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;
import org.beenthere.vocabulary.WeekPart;

/// Invented people who look and peers who could be proposed, the same for the same chance.
final class Seekers {

  private static final List<UUID> PROGRAMS = List.of(new UUID(7, 1), new UUID(7, 2));
  private static final List<String> SPOKEN = List.of("en", "es", "nl", "ase", "fr");

  /// @param peers of how many peers they know some
  static Seeker seeker(Random chance, int peers) {
    return new Seeker(
        new ParticipantId(new UUID(chance.nextLong(), chance.nextLong())),
        List.of("en", "es", "nl").get(chance.nextInt(3)),
        some(chance, Experience.class, 0.2),
        some(chance, Way.class, 0.4),
        chance.nextInt(4) == 0 ? null : point(chance),
        chance.nextInt(3) == 0 ? PROGRAMS.get(chance.nextInt(2)) : null,
        new PeerWish(
            of(chance, WeekPart.ALL, 0.1),
            Set.copyOf(of(chance, SPOKEN, 0.05)),
            Set.copyOf(of(chance, SPOKEN, 0.2)),
            chance.nextInt(6) == 0 ? Gender.values()[chance.nextInt(3)] : null,
            some(chance, Community.class, 0.15)),
        chance.nextInt(8) == 0 ? peer(chance.nextInt(peers)) : null,
        known(chance, peers, 0.05),
        known(chance, peers, 0.1));
  }

  static Seeker wishing(Seeker one, PeerWish wish) {
    return new Seeker(
        one.id(),
        one.language(),
        one.experiences(),
        one.ways(),
        one.at(),
        one.program(),
        wish,
        one.wished(),
        one.before(),
        one.apart());
  }

  static Seeker apart(Seeker one, Set<SpecialistId> apart) {
    return new Seeker(
        one.id(),
        one.language(),
        one.experiences(),
        one.ways(),
        one.at(),
        one.program(),
        one.wish(),
        one.wished(),
        one.before(),
        apart);
  }

  static List<Seeker> seekers(Random chance, int people, int peers) {
    return IntStream.range(0, people).mapToObj(i -> seeker(chance, peers)).toList();
  }

  static List<Peer> peers(Random chance, int peers) {
    var all = new ArrayList<Peer>();
    for (int s = 0; s < peers; s++) {
      all.add(
          new Peer(
              peer(s),
              chance.nextInt(10) == 0 ? Set.of() : Set.copyOf(of(chance, PROGRAMS, 0.8)),
              some(chance, Experience.class, 0.25),
              of(chance, SPOKEN, 0.5),
              some(chance, Way.class, 0.6),
              chance.nextInt(5) == 0 ? null : point(chance),
              chance.nextInt(200),
              1 + chance.nextInt(4),
              chance.nextInt(4),
              chance.nextInt(3) == 0
                  ? null
                  : new Hours(chance.nextInt(300), chance.nextInt(300), 1 + chance.nextInt(90)),
              some(chance, Community.class, 0.2),
              of(chance, WeekPart.ALL, 0.2),
              chance.nextInt(3) == 0 ? null : Gender.values()[chance.nextInt(3)],
              some(chance, Experience.class, 0.02),
              chance.nextInt(12) != 0));
    }
    return all;
  }

  static SpecialistId peer(int number) {
    return new SpecialistId(new UUID(9, number));
  }

  private static Set<SpecialistId> known(Random chance, int peers, double share) {
    return IntStream.range(0, peers)
        .filter(s -> chance.nextDouble() < share)
        .mapToObj(Seekers::peer)
        .collect(Collectors.toSet());
  }

  private static Point point(Random chance) {
    return new Point(35 + 2 * chance.nextDouble(), -88 + 3 * chance.nextDouble());
  }

  private static <T> List<T> of(Random chance, List<T> all, double share) {
    return all.stream().filter(one -> chance.nextDouble() < share).toList();
  }

  private static <E extends Enum<E>> Set<E> some(Random chance, Class<E> type, double share) {
    var some = EnumSet.noneOf(type);
    some.addAll(of(chance, Arrays.asList(type.getEnumConstants()), share));
    return some;
  }

  private Seekers() {}
}
