package org.beenthere.directory;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.beenthere.access.Limiter;
import org.beenthere.access.Refusals;
import org.beenthere.access.Waits;
import org.beenthere.shell.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Keeps the public profiles from being copied, and keeps nobody from reading them. Counted is how
/// many *different* people a network was shown: a library full of people who look near the same
/// town reads the same profiles over and over, and whoever copies reads each of them once (decision
/// 0141).
///
/// Counted in memory, by each node for itself, so that a search costs no write; who looked at whom
/// is forgotten after a day at most, and with a restart.
@Component
public class Copying {

  static final int AN_HOUR = 400;
  static final int A_DAY = 1_500;

  /// So many networks are remembered; whoever looked the longest ago is forgotten first.
  private static final int NETWORKS = 5_000;

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final WaysToTurn ways;
  private final Clock clock;
  private final Templates templates;
  private final Map<String, Seen> seen =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > NETWORKS;
        }
      };

  Copying(WaysToTurn ways, Clock clock, Templates templates) {
    this.ways = ways;
    this.clock = clock;
    this.templates = templates;
  }

  /// Whom a network was shown since then; hashes are enough to tell them apart.
  private static final class Seen {

    private final Set<Integer> today = new HashSet<>();
    private final Set<Integer> thisHour = new HashSet<>();
    private Instant day;
    private Instant hour;

    Seen(Instant now) {
      day = now;
      hour = now;
    }

    Duration show(List<Integer> people, Instant now) {
      if (!now.isBefore(day.plus(DAY))) {
        today.clear();
        day = now;
      }
      if (!now.isBefore(hour.plus(HOUR))) {
        thisHour.clear();
        hour = now;
      }
      if (isTooMuch(today, people, A_DAY)) {
        return Duration.between(now, day.plus(DAY));
      }
      if (isTooMuch(thisHour, people, AN_HOUR)) {
        return Duration.between(now, hour.plus(HOUR));
      }
      today.addAll(people);
      thisHour.addAll(people);
      return Duration.ZERO;
    }

    private static boolean isTooMuch(Set<Integer> before, List<Integer> people, int most) {
      return before.size() + people.stream().filter(one -> !before.contains(one)).count() > most;
    }
  }

  /// Counts what is about to be shown to whoever asks, and answers instead of it when that is too
  /// much: kindly, with how to go on. Those who work here are not counted.
  ///
  /// @param people the identifiers as they were asked for, whether there is somebody or not
  public Optional<View> answers(HttpServletRequest request, Collection<?> people, Page page) {
    var wait = page.staff() ? Duration.ZERO : waitBefore(request, people);
    return wait.isPositive()
        ? Optional.of(
            Refusals.later(
                wait, templates.directoryLater(page, Waits.minutes(wait), ways.show(page, null))))
        : Optional.empty();
  }

  private Duration waitBefore(HttpServletRequest request, Collection<?> people) {
    var network = Limiter.networkOf(request);
    var hashes = people.stream().map(one -> one.toString().hashCode()).distinct().toList();
    var now = clock.instant();
    synchronized (seen) {
      return seen.computeIfAbsent(network, name -> new Seen(now)).show(hashes, now);
    }
  }
}
