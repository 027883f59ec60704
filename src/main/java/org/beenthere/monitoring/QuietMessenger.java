package org.beenthere.monitoring;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.participants.Participant;
import org.beenthere.plans.QuietMeans;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// Hands what the house says by itself to the courier, in the transaction that takes the step: in
/// the person's own words, within their safe hours, with a way back that says nothing.
@Component
class QuietMessenger {

  private final Courier courier;
  private final WaysBack ways;
  private final QuietText texts;
  private final Trail trail;
  private final Clock clock;

  QuietMessenger(Courier courier, WaysBack ways, QuietText texts, Trail trail, Clock clock) {
    this.courier = courier;
    this.ways = ways;
    this.texts = texts;
    this.trail = trail;
    this.clock = clock;
  }

  /// What can be sent to somebody so that it arrives. A message on their own pages is for who can
  /// sign in; nobody else would ever read it.
  Set<QuietMeans> sends(Participant person) {
    var sends = EnumSet.noneOf(QuietMeans.class);
    if (person.account() != null) {
      sends.add(QuietMeans.MESSAGE);
    }
    if (courier.sendsTexts()) {
      sends.add(QuietMeans.TEXT);
    }
    return sends;
  }

  void send(Watch watch, LadderStep step, Participant person) {
    var hours = Hours.of(person);
    var text = step.rung().means() == QuietMeans.TEXT;
    courier.send(
        new Message(
            watch.organization(),
            new QuietLetter(watch.participant(), watch.episode()).owner(),
            String.valueOf(step.position()),
            Recipient.of(watch.participant()),
            text ? route(person) : Route.INBOX,
            new Wording.Chosen(texts.title(person), texts.of(step.rung(), person)),
            text ? "/r/" + ways.make(watch.organization(), watch.participant()) : "/my/quiet",
            person.language(),
            clock.instant(),
            SafeHours.of(hours.from(), hours.until(), hours.zone())));
    trail.byTheHouse(watch.organization(), Deed.SEND, watch.participant(), "quiet", null);
  }

  /// Nothing of this episode goes out any more, not even what the courier holds already.
  void stop(Watch watch) {
    courier.stop(
        watch.organization(), new QuietLetter(watch.participant(), watch.episode()).owner());
  }

  /// What was sent so far leads nowhere any more.
  void forgetWaysBack(OrganizationId organization, ParticipantId participant) {
    ways.forget(organization, participant);
  }

  private static Route route(Participant person) {
    var phone = person.reach().phone();
    if (phone == null) {
      throw new IllegalStateException("a text needs a phone");
    }
    return new Route.Sms(phone);
  }
}
