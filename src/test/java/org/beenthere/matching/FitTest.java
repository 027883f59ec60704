package org.beenthere.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beenthere.matching.Fit.Suggestion;
import org.beenthere.participants.PeerWish;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;

/// Whom we propose to whom, whoever they are.
class FitTest {

  private static final Weights USUAL = Weights.USUAL;

  @Property
  void never_more_than_three_are_proposed(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    assertThat(Fit.best(seeker, peers, USUAL)).hasSizeLessThanOrEqualTo(3);
  }

  @Property
  void nobody_is_proposed_whom_a_limit_forbids(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    assertThat(Fit.best(seeker, peers, USUAL))
        .allSatisfy(one -> {
          assertThat(Fit.limits(seeker, one.peer())).isEmpty();
          assertThat(one.peer().load()).isLessThan(one.peer().places());
          assertThat(hasAnHourForOneMore(one.peer())).isTrue();
          assertThat(one.peer().here()).isTrue();
          assertThat(one.peer().programs()).isNotEmpty();
          assertThat(one.peer().languages()).containsAll(seeker.wish().needed());
          assertThat(seeker.apart()).doesNotContain(one.peer().id());
          assertThat(seeker.wish().gender()).isIn(null, one.peer().gender());
          assertThat(Collections.disjoint(one.peer().notTaken(), seeker.experiences())).isTrue();
          assertThat(seeker.program() == null || one.peer().programs().contains(seeker.program()))
              .isTrue();
        });
  }

  @Property
  void as_many_are_proposed_as_there_are_up_to_three(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    var could = peers.stream().filter(peer -> Fit.limits(seeker, peer).isEmpty()).count();
    assertThat(Fit.best(seeker, peers, USUAL)).hasSize((int) Math.min(3, could));
  }

  @Property
  void whoever_was_asked_for_comes_first_when_they_can(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    peers.stream()
        .filter(peer -> Fit.limits(seeker, peer).isEmpty())
        .findAny()
        .ifPresent(wished ->
            assertThat(Fit.best(wishing(seeker, wished.id()), peers, USUAL).getFirst().peer())
                .isEqualTo(wished));
  }

  @Property
  void whoever_speaks_the_language_comes_before_whoever_does_not(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    var speak =
        Fit.best(wishing(seeker, null), peers, USUAL).stream()
            .map(one -> one.has(Reason.SpeaksLanguage.class))
            .toList();
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
    var before = placeOf(one, Fit.best(seeker, peers, USUAL));
    var more = new HashSet<>(one.experiences());
    more.add(missing.iterator().next());
    var changed = new ArrayList<>(peers);
    changed.set(peers.indexOf(one), with(one, more));

    assertThat(placeOf(one, Fit.best(seeker, changed, USUAL))).isLessThanOrEqualTo(before);
  }

  @Property
  void the_order_in_which_people_are_looked_at_changes_nothing(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers, @ForAll Random chance) {
    var shuffled = new ArrayList<>(peers);
    Collections.shuffle(shuffled, chance);

    assertThat(Fit.best(seeker, shuffled, USUAL)).isEqualTo(Fit.best(seeker, peers, USUAL));
  }

  @Property
  void every_reason_is_true(@ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    assertThat(Fit.best(seeker, peers, USUAL))
        .allSatisfy(one ->
            assertThat(one.reasons()).allSatisfy(reason -> holds(reason, seeker, one.peer())));
  }

  @Property
  void a_reason_is_read_as_it_was_kept(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    for (var one : Fit.best(seeker, peers, USUAL)) {
      assertThat(one.reasons().stream().map(Reason::kept).map(Reason::read).toList())
          .isEqualTo(one.reasons());
    }
  }

  private static void holds(Reason reason, Seeker seeker, Peer peer) {
    switch (reason) {
      case Reason.AskedFor() -> assertThat(peer.id()).isEqualTo(seeker.wished());
      case Reason.WalkedBefore() -> assertThat(seeker.before()).contains(peer.id());
      case Reason.SharedExperience(var shared) -> {
        assertThat(seeker.experiences()).containsAll(shared);
        assertThat(peer.experiences()).containsAll(shared);
        assertThat(shared).isNotEmpty();
      }
      case Reason.SpeaksLanguage(var code) ->
          assertThat(peer.languages()).contains(seeker.language()).contains(code);
      case Reason.AlsoSpeaks(var codes) -> {
        assertThat(seeker.wish().nice()).containsAll(codes);
        assertThat(peer.languages()).containsAll(codes);
      }
      case Reason.ThereFor(var communities) -> {
        assertThat(seeker.wish().communities()).containsAll(communities);
        assertThat(peer.serves()).containsAll(communities);
      }
      case Reason.FreeAt(var times) -> {
        assertThat(seeker.wish().times()).containsAll(times);
        assertThat(peer.free()).containsAll(times);
      }
      case Reason.Near(var metres) ->
          assertThat(metres).isLessThanOrEqualTo(peer.reachKm() * 1000L);
      case Reason.SuitsWay(var ways) -> {
        assertThat(seeker.ways()).containsAll(ways);
        assertThat(peer.ways()).containsAll(ways);
      }
      case Reason.HasRoom(var places) ->
          assertThat(places)
              .isPositive()
              .isLessThanOrEqualTo(peer.places() - peer.load())
              .isEqualTo(peer.room());
      case Reason.NotYourLanguage(var _) ->
          assertThat(peer.languages()).isNotEmpty().doesNotContain(seeker.language());
      case Reason.LanguageUnsaid() -> assertThat(peer.languages()).isEmpty();
      case Reason.NotFreeThen() ->
          assertThat(Collections.disjoint(peer.free(), seeker.wish().times())).isTrue();
      case Reason.NotThereFor(var communities) ->
          assertThat(Collections.disjoint(peer.serves(), communities)).isTrue();
      case Reason.TooFarToMeet(var metres) ->
          assertThat(metres).isGreaterThanOrEqualTo(peer.reachKm() * 1000L);
    }
  }

  @Property
  void the_points_are_the_sum_of_the_reasons_and_of_nothing_else(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    for (var peer : peers) {
      var one = Fit.of(seeker, peer, USUAL);
      var sum =
          one.reasons().stream()
              .filter(
                  reason -> !(reason instanceof Reason.Near || reason instanceof Reason.HasRoom))
              .filter(reason -> !reason.speaksAgainst())
              .mapToInt(reason -> USUAL.points(reason.ground(), reason.things()))
              .sum();
      var most = USUAL.points(Ground.NEAR) + USUAL.points(Ground.ROOM);
      assertThat(one.points()).isBetween(sum, sum + most);
    }
  }

  @Property
  void whoever_said_nothing_of_what_they_would_like_is_not_matched_by_it(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    var silent = Seekers.wishing(seeker, PeerWish.NONE);
    for (var peer : peers) {
      assertThat(Fit.of(silent, peer, USUAL).reasons())
          .noneMatch(reason ->
              reason instanceof Reason.ThereFor
                  || reason instanceof Reason.NotThereFor
                  || reason instanceof Reason.FreeAt
                  || reason instanceof Reason.AlsoSpeaks);
      assertThat(Fit.limits(silent, peer)).doesNotContain(new Limit.OtherGender());
    }
  }

  @Property
  void forty_million_pairs_are_weighed_as_one_is(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    var row = new Weighing(List.of(seeker), peers, USUAL).row(0);
    for (int s = 0; s < peers.size(); s++) {
      var peer = peers.get(s);
      if (Fit.limits(seeker, peer).isEmpty()) {
        assertThat((int) row[s])
            .isEqualTo(Fit.of(seeker, peer, USUAL).points() - Fit.room(peer, peer.room(), USUAL));
      } else {
        assertThat(row[s]).isEqualTo(Weighing.FORBIDDEN);
      }
    }
  }

  @Property
  void a_limit_of_room_says_whether_it_is_places_or_hours(
      @ForAll("seekers") Seeker seeker, @ForAll("peers") List<Peer> peers) {
    for (var peer : peers) {
      var limits = Fit.limits(seeker, peer);
      var place = peer.load() < peer.places();
      assertThat(limits.contains(new Limit.NoRoom())).isEqualTo(!place);
      assertThat(limits.contains(new Limit.NoHours()))
          .isEqualTo(place && !hasAnHourForOneMore(peer));
    }
  }

  private static boolean hasAnHourForOneMore(Peer peer) {
    var hours = peer.hours();
    return hours == null || hours.taken() + hours.each() <= hours.has();
  }

  private static int placeOf(Peer peer, List<Suggestion> best) {
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).peer().id().equals(peer.id())) {
        return i;
      }
    }
    return best.size();
  }

  private static Seeker wishing(Seeker one, @Nullable SpecialistId wished) {
    return new Seeker(
        one.id(),
        one.language(),
        one.experiences(),
        one.ways(),
        one.at(),
        one.program(),
        one.wish(),
        wished,
        one.before(),
        one.apart());
  }

  private static Peer with(Peer one, Set<Experience> experiences) {
    return new Peer(
        one.id(),
        one.programs(),
        experiences,
        one.languages(),
        one.ways(),
        one.at(),
        one.reachKm(),
        one.places(),
        one.load(),
        one.hours(),
        one.serves(),
        one.free(),
        one.gender(),
        one.notTaken(),
        one.here());
  }

  @Provide
  Arbitrary<Seeker> seekers() {
    return Arbitraries.randomValue(chance -> Seekers.seeker(chance, 12));
  }

  @Provide
  Arbitrary<List<Peer>> peers() {
    return Arbitraries.randomValue(chance -> Seekers.peers(chance, chance.nextInt(13)));
  }
}
