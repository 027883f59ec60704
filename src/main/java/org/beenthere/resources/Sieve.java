package org.beenthere.resources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.beenthere.places.Point;
import org.beenthere.resources.Candidate.Hit;
import org.jspecify.annotations.Nullable;

/// Keeps of the candidates those that fit, the nearest first, and counts what each filter would
/// show. Pure, and looks at each candidate once.
final class Sieve {

  /// As far as somebody may go for help, in metres: fifty miles.
  static final double FAR = 80_467;

  /// @param hits all that fit
  /// @param needs how many each need would show, with the other filters as they are
  /// @param languages likewise
  /// @param free how many cost nothing, with the other filters as they are
  record Kept(List<Hit> hits, Map<Need, Long> needs, Map<String, Long> languages, long free) {}

  private final Wanted wanted;
  private final @Nullable Point from;

  /// Services that were counted for a filter already: a service with two places counts once.
  private final Map<Object, Set<UUID>> counted = new HashMap<>();

  private Sieve(Wanted wanted, @Nullable Point from) {
    this.wanted = wanted;
    this.from = from;
  }

  /// @param from where somebody is, or null when they did not say
  /// @param open whether a service is open now; asked only when the person wants that
  static Kept sift(
      Collection<Candidate> candidates, Wanted wanted, @Nullable Point from, Predicate<UUID> open) {
    return new Sieve(wanted, from).sift(candidates, open);
  }

  private Kept sift(Collection<Candidate> candidates, Predicate<UUID> open) {
    var nearest = new HashMap<UUID, Hit>();
    for (var one : candidates) {
      var metres = metres(one);
      if (metres != null && metres > FAR || wanted.open() && !open.test(one.service())) {
        continue;
      }
      var need = wanted.need() == null || one.needs().contains(wanted.need());
      var language = wanted.language().isEmpty() || one.languages().contains(wanted.language());
      var free = !wanted.free() || one.free();
      if (language && free) {
        one.needs().forEach(each -> count(each, one));
      }
      if (need && free) {
        one.languages().forEach(each -> count(each, one));
      }
      if (need && language && one.free()) {
        count(Cost.FREE, one);
      }
      if (need && language && free) {
        nearest.merge(one.service(), new Hit(one, metres), Sieve::nearer);
      }
    }
    var hits = new ArrayList<>(nearest.values());
    hits.sort(Hit.ORDER);
    return new Kept(hits, needs(), languages(), counted(Cost.FREE));
  }

  private @Nullable Double metres(Candidate one) {
    return from == null || one.at() == null ? null : from.to(one.at()).metres();
  }

  private static Hit nearer(Hit one, Hit other) {
    return Hit.ORDER.compare(one, other) <= 0 ? one : other;
  }

  private void count(Object filter, Candidate one) {
    counted.computeIfAbsent(filter, unseen -> new HashSet<>()).add(one.service());
  }

  private long counted(Object filter) {
    return counted.getOrDefault(filter, Set.of()).size();
  }

  private Map<Need, Long> needs() {
    var needs = new EnumMap<Need, Long>(Need.class);
    for (var need : Need.values()) {
      if (counted(need) > 0 || need == wanted.need()) {
        needs.put(need, counted(need));
      }
    }
    return needs;
  }

  private Map<String, Long> languages() {
    var languages = new TreeMap<String, Long>();
    counted.forEach((filter, services) -> {
      if (filter instanceof String language) {
        languages.put(language, (long) services.size());
      }
    });
    if (!wanted.language().isEmpty()) {
      languages.putIfAbsent(wanted.language(), 0L);
    }
    return languages;
  }
}
