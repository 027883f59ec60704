package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beenthere.matching.Fit.Suggestion;
import org.beenthere.places.Point;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Way;

/// Whom we propose to whom, whoever they are.
class FitTest {

  @Property
  void never_more_than_three_are_proposed(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    assertThat(Fit.best(seeker, peers)).hasSizeLessThanOrEqualTo(3);
  }

  @Property
  void nobody_is_proposed_who_is_full_or_away_or_not_certified(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    assertThat(Fit.best(seeker, peers))
        .allSatisfy(one -> {
          assertThat(one.peer().load()).isLessThan(one.peer().places());
          assertThat(one.peer().here()).isTrue();
          assertThat(one.peer().certified()).isTrue();
        });
  }

  @Property
  void as_many_are_proposed_as_there_are_up_to_three(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    var could = peers.stream().filter(Peer::mayBeProposed).count();
    assertThat(Fit.best(seeker, peers)).hasSize((int) Math.min(3, could));
  }

  @Property
  void whoever_was_asked_for_comes_first_when_they_can(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    peers.stream()
        .filter(Peer::mayBeProposed)
        .findAny()
        .ifPresent(wished ->
            assertThat(Fit.best(wishing(seeker, wished.id()), peers).getFirst().peer())
                .isEqualTo(wished));
  }

  @Property
  void whoever_speaks_the_language_comes_before_whoever_does_not(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    var speak =
        Fit.best(seeker, peers).stream().map(one -> one.has(Reason.SpeaksLanguage.class)).toList();
    assertThat(speak).isSortedAccordingTo(Collections.reverseOrder());
  }

  @Property
  void one_more_thing_shared_never_ranks_lower(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers, @ForAll Random chance) {
    var missing = EnumSet.noneOf(Experience.class);
    missing.addAll(seeker.experiences());
    if (peers.isEmpty() || missing.isEmpty()) {
      return;
    }
    var one = peers.get(chance.nextInt(peers.size()));
    var before = placeOf(one, Fit.best(seeker, peers));
    var more = new HashSet<>(one.experiences());
    more.add(missing.iterator().next());
    var changed = new ArrayList<>(peers);
    changed.set(peers.indexOf(one), with(one, more));

    assertThat(placeOf(one, Fit.best(seeker, changed))).isLessThanOrEqualTo(before);
  }

  @Property
  void the_order_in_which_people_are_looked_at_changes_nothing(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers, @ForAll Random chance) {
    var shuffled = new ArrayList<>(peers);
    Collections.shuffle(shuffled, chance);

    assertThat(Fit.best(seeker, shuffled)).isEqualTo(Fit.best(seeker, peers));
  }

  @Property
  void every_reason_is_true(@ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    assertThat(Fit.best(seeker, peers))
        .allSatisfy(one ->
            assertThat(one.reasons()).allSatisfy(reason -> holds(reason, seeker, one.peer())));
  }

  @Property
  void a_reason_is_read_as_it_was_kept(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    for (var one : Fit.best(seeker, peers)) {
      assertThat(one.reasons().stream().map(Reason::kept).map(Reason::read).toList())
          .isEqualTo(one.reasons());
    }
  }

  private static void holds(Reason reason, Seeker seeker, Peer peer) {
    switch (reason) {
      case Reason.AskedFor() -> assertThat(peer.id()).isEqualTo(seeker.wished());
      case Reason.SharedExperience(var shared) -> {
        assertThat(seeker.experiences()).containsAll(shared);
        assertThat(peer.experiences()).containsAll(shared);
        assertThat(shared).isNotEmpty();
      }
      case Reason.SpeaksLanguage() -> assertThat(peer.languages()).contains(seeker.language());
      case Reason.Near(var metres) ->
          assertThat(metres).isLessThanOrEqualTo(peer.reachKm() * 1000L);
      case Reason.SuitsWay(var ways) -> {
        assertThat(seeker.ways()).containsAll(ways);
        assertThat(peer.ways()).containsAll(ways);
      }
      case Reason.HasRoom(var places) ->
          assertThat(places).isEqualTo(peer.places() - peer.load()).isPositive();
    }
  }

  private static int placeOf(Peer peer, List<Suggestion> best) {
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).peer().id().equals(peer.id())) {
        return i;
      }
    }
    return best.size();
  }

  private static Seeker wishing(Seeker one, SpecialistId wished) {
    return new Seeker(one.id(), one.language(), one.experiences(), one.ways(), one.at(), wished);
  }

  private static Peer with(Peer one, Set<Experience> experiences) {
    return new Peer(
        one.id(),
        experiences,
        one.languages(),
        one.ways(),
        one.at(),
        one.reachKm(),
        one.places(),
        one.load(),
        one.certified(),
        one.here());
  }

  @Provide
  Arbitrary<Seeker> seekers() {
    return Combinators.combine(
            ids().map(ParticipantId::new),
            Arbitraries.of("en", "es", "nl"),
            some(Experience.class),
            some(Way.class),
            points().injectNull(0.3))
        .as((id, language, experiences, ways, at) ->
            new Seeker(id, language, experiences, ways, at, null));
  }

  @Provide
  Arbitrary<List<Peer>> peers() {
    return Combinators.combine(
            ids().map(SpecialistId::new),
            some(Experience.class),
            Arbitraries.of("en", "es", "nl").list().uniqueElements().ofMaxSize(3),
            some(Way.class),
            points().injectNull(0.2),
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 4),
            Arbitraries.integers().between(0, 4))
        .flatAs((id, experiences, languages, ways, at, reach, places, load) ->
            Arbitraries.integers()
                .between(0, 9)
                .map(luck ->
                    new Peer(
                        id,
                        experiences,
                        languages,
                        ways,
                        at,
                        reach,
                        places,
                        load,
                        luck != 0,
                        luck != 1)))
        .list()
        .uniqueElements(Peer::id)
        .ofMaxSize(12);
  }

  private static Arbitrary<UUID> ids() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
  }

  private static Arbitrary<Point> points() {
    return Combinators.combine(
            Arbitraries.doubles().between(35, 37), Arbitraries.doubles().between(-88, -85))
        .as(Point::new);
  }

  private static <E extends Enum<E>> Arbitrary<Set<E>> some(Class<E> type) {
    return Arbitraries.subsetOf(Arrays.asList(type.getEnumConstants()));
  }
}
