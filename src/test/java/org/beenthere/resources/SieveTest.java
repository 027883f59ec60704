package org.beenthere.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beenthere.places.Point;
import org.beenthere.resources.Candidate.Hit;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;

/// What a search shows, held against what somebody would find by looking at each service.
class SieveTest {

  private static final OrganizationId OURS = OrganizationId.next();
  private static final Point NASHVILLE = new Point(36.16, -86.78);

  @Property(tries = 400)
  void all_that_fit_are_found_and_nothing_else(
      @ForAll("candidates") List<Candidate> all, @ForAll("wanted") Wanted wanted) {
    var kept = Sieve.sift(all, wanted, NASHVILLE, SieveTest::isOpen);

    assertThat(kept.hits().stream().map(hit -> hit.what().service()).toList())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(services(all, wanted));
    assertThat(kept.hits()).isSortedAccordingTo(Hit.ORDER);
  }

  @Property(tries = 400)
  void a_link_shows_as_many_as_it_says(
      @ForAll("candidates") List<Candidate> all, @ForAll("wanted") Wanted wanted) {
    var kept = Sieve.sift(all, wanted, NASHVILLE, SieveTest::isOpen);

    kept.needs()
        .forEach((need, count) ->
            assertThat(count).isEqualTo(services(all, wanted.forNeed(need)).size()));
    kept.languages()
        .forEach(
            (code, count) -> assertThat(count).isEqualTo(services(all, wanted.in(code)).size()));
    assertThat(kept.free()).isEqualTo(services(all, wanted.free(true)).size());
  }

  @Property(tries = 200)
  void a_service_counts_from_its_nearest_place(@ForAll("candidates") List<Candidate> all) {
    for (var hit : Sieve.sift(all, Wanted.ANYTHING, NASHVILLE, any -> true).hits()) {
      var nearest =
          all.stream()
              .filter(one -> one.service().equals(hit.what().service()))
              .map(SieveTest::metres)
              .filter(metres -> metres != null && metres <= Sieve.FAR)
              .min(Double::compare);
      assertThat(hit.metres()).isEqualTo(nearest.orElse(null));
    }
  }

  private static Set<UUID> services(List<Candidate> all, Wanted wanted) {
    return all.stream()
        .filter(one -> metres(one) == null || metres(one) <= Sieve.FAR)
        .filter(one -> wanted.need() == null || one.needs().contains(wanted.need()))
        .filter(one -> wanted.language().isEmpty() || one.languages().contains(wanted.language()))
        .filter(one -> !wanted.free() || one.free())
        .filter(one -> !wanted.open() || isOpen(one.service()))
        .map(Candidate::service)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static @Nullable Double metres(Candidate one) {
    return one.at() == null ? null : NASHVILLE.to(one.at()).metres();
  }

  private static boolean isOpen(UUID service) {
    return service.getLeastSignificantBits() % 2 == 0;
  }

  /// Services with one place, several or none; what they are is the same at each.
  @Provide
  Arbitrary<List<Candidate>> candidates() {
    var point =
        Combinators.combine(
                Arbitraries.doubles().between(35, 37.5), Arbitraries.doubles().between(-88, -85))
            .as(Point::new)
            .injectNull(0.2);
    return Combinators.combine(Arbitraries.longs().between(0, 12), point)
        .as((id, at) ->
            new Candidate(
                OURS,
                new UUID(0, id),
                "Service " + id % 5,
                Set.of(Need.values()[(int) (id % 4)], Need.values()[(int) (id % 3 + 4)]),
                id % 3 == 0 ? List.of("en", "es") : List.of("en"),
                id % 2 == 1,
                at))
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<Wanted> wanted() {
    return Combinators.combine(
            Arbitraries.of(Need.HOUSING, Need.FOOD, Need.CRISIS).injectNull(0.4),
            Arbitraries.of("", "en", "es", "nl"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((need, language, free, open) -> new Wanted("", need, language, free, open, 0));
  }
}
