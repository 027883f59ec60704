package org.beenthere.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.participants.SafeContact;
import org.beenthere.participants.SafeContact.Means;
import org.jspecify.annotations.Nullable;

/// How somebody wants to be reminded.
///
/// @param times when; none for not at all
/// @param answersFrom the number from which they answer proposals, or null
/// @param revision changes with each change, so that what is sent anew is not taken for the same
public record ReminderWish(Set<When> times, By by, @Nullable String answersFrom, int revision) {

  public enum When {
    DAY_BEFORE,
    MORNING_OF,
    TWO_HOURS_BEFORE
  }

  public enum By {
    /// As they are told of everything else.
    USUAL,
    TEXT,
    EMAIL,
    /// On their own pages alone.
    HERE
  }

  /// What holds until somebody says otherwise.
  static final ReminderWish UNSAID = new ReminderWish(Set.of(When.DAY_BEFORE), By.USUAL, null, 0);

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /// Nobody is reminded of something that begins at once.
  private static final Duration AHEAD = Duration.ofMinutes(15);

  private static final Duration BACK = Duration.ofDays(2);

  /// By which way, as long as the record still allows it: whoever is reached on their own pages
  /// alone since then is reminded there.
  Optional<Route> route(SafeContact reach) {
    return switch (by) {
      case USUAL -> reach.route();
      case TEXT -> Optional.of(mayText(reach) ? new Route.Sms(number(reach)) : new Route.Inbox());
      case EMAIL ->
          Optional.of(mayMail(reach) ? new Route.Email(address(reach)) : new Route.Inbox());
      case HERE -> Optional.of(new Route.Inbox());
    };
  }

  static boolean mayText(SafeContact reach) {
    return reach.by() != Means.INBOX && reach.phone() != null;
  }

  static boolean mayMail(SafeContact reach) {
    return reach.by() != Means.INBOX && reach.email() != null;
  }

  /// The moments at which they are reminded of a meeting, in safe hours and before it: where the
  /// next safe hour comes too late, it is the last one before. Two that fall together are one.
  List<Instant> moments(Instant start, Instant now, SafeHours hours) {
    return times.stream()
        .flatMap(when -> moment(wished(when, start, hours.zone()), start, now, hours).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Instant wished(When when, Instant start, ZoneId zone) {
    var local = start.atZone(zone);
    return switch (when) {
      case DAY_BEFORE -> local.minusDays(1).toInstant();
      case MORNING_OF -> local.toLocalDate().atTime(MORNING).atZone(zone).toInstant();
      case TWO_HOURS_BEFORE -> start.minus(Duration.ofHours(2));
    };
  }

  private static Optional<Instant> moment(
      Instant wished, Instant start, Instant now, SafeHours hours) {
    var last = start.minus(AHEAD);
    if (!wished.isAfter(now) || wished.isAfter(last)) {
      return Optional.empty();
    }
    var next = hours.next(wished);
    if (!next.isAfter(last)) {
      return Optional.of(next);
    }
    for (var at = wished; at.isAfter(now) && at.isAfter(wished.minus(BACK)); at = at.minus(AHEAD)) {
      if (hours.contains(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static String number(SafeContact reach) {
    return Objects.requireNonNull(reach.phone());
  }

  private static String address(SafeContact reach) {
    return Objects.requireNonNull(reach.email());
  }
}
