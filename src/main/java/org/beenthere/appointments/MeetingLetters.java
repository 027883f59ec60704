package org.beenthere.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beenthere.appointments.PeerTold.Change;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// Tells participants outside their own pages, when that is safe and in words that say nothing:
/// what changed, and what comes up, as they chose. On their own pages it stands in any case.
///
/// A reminder lies with the courier from when a meeting is agreed, so that it goes out whatever
/// happens to the house in between, and once.
@Component
class MeetingLetters {

  private static final String NEWS = "/news";
  private static final String PATH = "/my/meetings";

  private final Courier courier;
  private final Participants participants;
  private final WishTable wishes;
  private final Clock clock;

  MeetingLetters(Courier courier, Participants participants, WishTable wishes, Clock clock) {
    this.courier = courier;
    this.participants = participants;
    this.wishes = wishes;
    this.clock = clock;
  }

  /// They are reminded as they chose; not when the meeting is sooner than that.
  void agreed(Appointment one) {
    remind(one);
  }

  /// @return how many reminders they are sent
  private int remind(Appointment one) {
    var person = person(one);
    var wish = wishes.of(one.organization(), one.participant());
    var moments = wish.moments(one.startsAt(), clock.instant(), hours(person));
    for (int i = 0; i < moments.size(); i++) {
      var name = "reminder-" + one.version() + "-" + wish.revision() + "-" + i;
      send(
          one,
          person,
          wish.route(person.reach()),
          owner(one),
          name,
          Occasion.REMINDER,
          moments.get(i));
    }
    return moments.size();
  }

  /// The meeting will not be at that time, or is over: nobody is reminded of it, and what was told
  /// of it before does not hold any more.
  void gone(Appointment one) {
    courier.stop(one.organization(), owner(one));
    courier.stop(one.organization(), owner(one) + NEWS);
    courier.stop(one.organization(), ownerForPeer(one.id()));
  }

  /// They want to be reminded otherwise from now on.
  void anew(Appointment one) {
    courier.stop(one.organization(), owner(one));
    agreed(one);
  }

  /// They are reached otherwise from now on, and in other hours perhaps. Whoever would have been
  /// reminded at a moment that is over for the new hours is reminded at the next one that is safe.
  void reachedOtherwise(OrganizationId organization, ParticipantId who, List<Appointment> ahead) {
    var person = participants.find(organization, who);
    wishes.anew(organization, who, Answers.numberOf(person.reach()));
    for (var one : ahead) {
      var waiting = courier.waiting(organization, owner(one));
      courier.stop(organization, owner(one));
      var next = hours(person).next(clock.instant());
      if (remind(one) < waiting && next.isBefore(one.startsAt())) {
        var wish = wishes.of(organization, who);
        send(
            one,
            person,
            wish.route(person.reach()),
            owner(one),
            "reminder-" + one.version() + "-" + wish.revision() + "-next",
            Occasion.REMINDER,
            next);
      }
    }
  }

  /// Nobody waits for an answer any more.
  void answered(Appointment one) {
    courier.stop(one.organization(), ownerOfOffer(one));
  }

  /// Their peer changed something.
  void changed(Appointment one, Change what) {
    var person = person(one);
    send(
        one,
        person,
        person.reach().route(),
        owner(one) + NEWS,
        what.name().toLowerCase(Locale.ROOT) + "-" + one.version(),
        Occasion.NEWS,
        clock.instant());
  }

  private void send(
      Appointment one,
      Participant person,
      Optional<Route> by,
      String owner,
      String name,
      Occasion occasion,
      Instant notBefore) {
    by.ifPresent(route ->
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
                hours(person))));
  }

  private Participant person(Appointment one) {
    return participants.find(one.organization(), one.participant());
  }

  static SafeHours hours(Participant person) {
    return person.reach().hours(ZoneId.of(person.zone()));
  }

  private static String owner(Appointment one) {
    return "appointments/" + one.id();
  }

  static String ownerForPeer(AppointmentId id) {
    return "appointments/" + id + "/peer";
  }

  static String ownerOfOffer(Appointment one) {
    return "offers/" + one.offer();
  }
}
