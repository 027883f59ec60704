package org.beenthere.resources;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.places.Place;
import org.beenthere.resources.Candidate.Hit;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks for help: what lies near and what needs no travel, sifted, a page at a time.
@Component
@Transactional(readOnly = true)
class HelpSearch {

  static final int A_PAGE = 20;

  private final ServiceTable services;
  private final CandidateTable candidates;
  private final Organizations organizations;
  private final Clock clock;

  HelpSearch(
      ServiceTable services, CandidateTable candidates, Organizations organizations, Clock clock) {
    this.services = services;
    this.candidates = candidates;
    this.organizations = organizations;
    this.clock = clock;
  }

  /// What somebody finds.
  ///
  /// @param found those of this page
  /// @param kept all that fit, and what each filter would show
  /// @param next the search that shows the next page, or null
  record Results(Wanted wanted, List<Found> found, Sieve.Kept kept, @Nullable Wanted next) {}

  /// @param metres how far away the nearest place is, or null when it needs no travel
  /// @param openNow whether it is open now, or null when nobody said
  record Found(HelpService service, @Nullable Double metres, @Nullable Boolean openNow) {}

  /// @param from where somebody is, or null when they did not say
  Results search(Wanted wanted, String country, @Nullable Place from) {
    var point = from == null ? null : from.point();
    var all = candidates.candidates(country, point);
    var there = clocks();
    var kept = Sieve.sift(all, wanted, point, wanted.open() ? open(all, there) : any -> true);
    var page =
        kept.hits().stream()
            .skip(wanted.skip())
            .limit(A_PAGE)
            .collect(
                Collectors.toMap(
                    hit -> hit.what().service(),
                    hit -> hit,
                    (one, other) -> one,
                    java.util.LinkedHashMap::new));
    var found =
        services.whole(List.copyOf(page.keySet())).stream()
            .map(one -> found(one, page.get(one.id()), there))
            .toList();
    var shown = wanted.skip() + page.size();
    return new Results(
        wanted, found, kept, shown < kept.hits().size() ? wanted.after(shown) : null);
  }

  private static Found found(
      HelpService one, @Nullable Hit hit, Map<OrganizationId, LocalDateTime> there) {
    var now = there.get(one.organization());
    return new Found(
        one, hit == null ? null : hit.metres(), now == null ? null : one.isOpenAt(now));
  }

  /// Which of these are open now, by the clocks on their walls.
  private Predicate<UUID> open(List<Candidate> all, Map<OrganizationId, LocalDateTime> there) {
    var whose = new HashMap<UUID, OrganizationId>();
    all.forEach(one -> whose.put(one.service(), one.organization()));
    var hours = services.hoursOf(List.copyOf(there.keySet()), whose.keySet());
    return id -> {
      var now = there.get(whose.get(id));
      return now != null
          && hours.getOrDefault(id, List.of()).stream().anyMatch(one -> one.isOpenAt(now));
    };
  }

  /// One as it is now.
  Found found(HelpService one) {
    return found(one, null, clocks());
  }

  private Map<OrganizationId, LocalDateTime> clocks() {
    return organizations.all().stream()
        .collect(
            Collectors.toMap(
                Organization::organizationId,
                one -> LocalDateTime.ofInstant(clock.instant(), one.timeZone())));
  }
}
