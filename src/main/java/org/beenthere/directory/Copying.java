package org.beenthere.directory;

import beenthere.pages.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// Whom a network was shown.
  private static final class Seen {

    private final Crowd today;
    private final Crowd thisHour;

    Seen(Instant now) {
      today = new Crowd(DAY, A_DAY, now);
      thisHour = new Crowd(HOUR, AN_HOUR, now);
    }

    Duration show(int[] people, Instant now) {
      for (var crowd : List.of(today, thisHour)) {
        var wait = crowd.waitBefore(people, now);
        if (wait.isPositive()) {
          return wait;
        }
      }
      today.add(people);
      thisHour.add(people);
      return Duration.ZERO;
    }
  }

  /// How many different people were shown in some time; hashes are enough to tell them apart.
  /// Thousands of these live for minutes, so they are bare numbers, which are small and quick to
  /// throw away.
  private static final class Crowd {

    private final Duration lasts;
    private final int most;
    private Instant since;
    private int[] people = {};
    private int size;

    Crowd(Duration lasts, int most, Instant now) {
      this.lasts = lasts;
      this.most = most;
      this.since = now;
    }

    Duration waitBefore(int[] others, Instant now) {
      if (!now.isBefore(since.plus(lasts))) {
        size = 0;
        since = now;
      }
      var more = Arrays.stream(others).filter(one -> !has(one)).count();
      return size + more > most ? Duration.between(now, since.plus(lasts)) : Duration.ZERO;
    }

    void add(int[] others) {
      for (var one : others) {
        if (!has(one)) {
          if (size == people.length) {
            people = Arrays.copyOf(people, Math.max(others.length, 2 * size));
          }
          people[size++] = one;
        }
      }
    }

    private boolean has(int one) {
      for (int n = 0; n < size; n++) {
        if (people[n] == one) {
          return true;
        }
      }
      return false;
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
    var hashes = people.stream().mapToInt(one -> one.toString().hashCode()).distinct().toArray();
    var now = clock.instant();
    synchronized (seen) {
      return seen.computeIfAbsent(network, name -> new Seen(now)).show(hashes, now);
    }
  }
}
