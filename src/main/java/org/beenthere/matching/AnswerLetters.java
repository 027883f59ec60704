package org.beenthere.matching;

import java.time.Clock;
import java.time.ZoneId;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.participants.Participants;
import org.springframework.stereotype.Component;

/// Tells a participant outside their own pages that a peer answered, when that is safe and in words
/// that say nothing.
@Component
class AnswerLetters {

  private final Courier courier;
  private final Participants participants;
  private final Clock clock;

  AnswerLetters(Courier courier, Participants participants, Clock clock) {
    this.courier = courier;
    this.participants = participants;
    this.clock = clock;
  }

  void answered(Proposal proposal) {
    tell(proposal, "answered");
  }

  /// Somebody is proposed to them.
  void proposed(Proposal proposal) {
    tell(proposal, "proposed");
  }

  private void tell(Proposal proposal, String what) {
    var person = participants.find(proposal.organization(), proposal.participant());
    person
        .reach()
        .route()
        .ifPresent(route ->
            courier.send(
                new Message(
                    proposal.organization(),
                    "proposals/" + proposal.id(),
                    what,
                    Recipient.of(proposal.participant()),
                    route,
                    Wording.of(Occasion.NEWS),
                    "/my/peers",
                    person.language(),
                    clock.instant(),
                    person.reach().hours(ZoneId.of(person.zone())))));
  }
}
