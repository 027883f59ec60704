package org.beenthere.appointments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.participants.Participants;
import org.springframework.stereotype.Component;

/// Tells participants outside their own pages, when that is safe and in words that say nothing:
/// times to pick from, and the day before a meeting. On their own pages it stands in any case.
@Component
class MeetingLetters {

  private static final Duration BEFORE = Duration.ofDays(1);
  private static final String PATH = "/my/meetings";

  private final Courier courier;
  private final Participants participants;
  private final Clock clock;

  MeetingLetters(Courier courier, Participants participants, Clock clock) {
    this.courier = courier;
    this.participants = participants;
    this.clock = clock;
  }

  /// There are times to pick from.
  void proposed(Appointment one) {
    send(one, "offers/" + one.offer(), "proposed", Occasion.NEWS, clock.instant());
  }

  /// The day before, they are reminded; not when the meeting is sooner than that.
  void agreed(Appointment one) {
    var dayBefore = one.startsAt().minus(BEFORE);
    if (dayBefore.isAfter(clock.instant())) {
      send(one, owner(one), "day-before", Occasion.REMINDER, dayBefore);
    }
  }

  /// The meeting will not be, so nobody is reminded of it.
  void gone(Appointment one) {
    courier.stop(one.organization(), owner(one));
  }

  private void send(
      Appointment one, String owner, String name, Occasion occasion, Instant notBefore) {
    var person = participants.find(one.organization(), one.participant());
    person
        .reach()
        .route()
        .ifPresent(route ->
            courier.send(
                new Message(
                    one.organization(),
                    owner,
                    name,
                    Recipient.of(one.participant()),
                    route,
                    Wording.of(occasion),
                    PATH,
                    person.language(),
                    notBefore,
                    person.reach().hours(ZoneId.of(person.zone())))));
  }

  private static String owner(Appointment one) {
    return "appointments/" + one.id();
  }
}
