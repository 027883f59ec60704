package org.beenthere.participants;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.jspecify.annotations.Nullable;

/// How to reach somebody safely, as they said it.
///
/// @param by the way they like best
/// @param from from what time of day a call or text is all right, in their zone; null for any
/// @param until until what time of day
/// @param voicemail whether a message may be left
/// @param words what may be said on a voicemail or to somebody else who answers
public record SafeContact(
    Means by,
    @Nullable String phone,
    @Nullable String email,
    @Nullable LocalTime from,
    @Nullable LocalTime until,
    boolean voicemail,
    String words) {

  /// How a message leaves the house to reach them, or nothing when what is for them stays on their
  /// own pages. Somebody who wants to be called is not sent a text.
  public Optional<Route> route() {
    return switch (by) {
      case TEXT -> Optional.ofNullable(phone).map(Route.Sms::new);
      case EMAIL -> Optional.ofNullable(email).map(Route.Email::new);
      case PHONE, INBOX -> Optional.empty();
    };
  }

  /// All ways that lead to them and leave the house: the usual one, and what they may choose for
  /// reminders or answers. None when what is for them stays on their own pages.
  public Set<Route> ways() {
    if (by == Means.INBOX) {
      return Set.of();
    }
    var ways = new HashSet<Route>();
    if (phone != null) {
      ways.add(new Route.Sms(phone));
    }
    if (email != null) {
      ways.add(new Route.Email(email));
    }
    return Set.copyOf(ways);
  }

  /// The same person, told on their own pages alone.
  ///
  /// @param forget whether the number and the address are deleted as well
  public SafeContact onlyHere(boolean forget) {
    return new SafeContact(
        Means.INBOX,
        forget ? null : phone,
        forget ? null : email,
        from,
        until,
        voicemail,
        forget ? "" : words);
  }

  /// When a message may arrive, where they live.
  public SafeHours hours(ZoneId zone) {
    return SafeHours.of(from, until, zone);
  }

  /// By which means.
  public enum Means {
    TEXT,
    PHONE,
    EMAIL,
    /// Only on their own pages, after signing in.
    INBOX
  }

  /// Only on their own pages: what is safe as long as nothing else was said.
  public static final SafeContact INBOX_ONLY =
      new SafeContact(Means.INBOX, null, null, null, null, false, "");
}
