package org.beenthere.monitoring;

import java.time.Instant;
import org.beenthere.contacts.ContactSigned;
import org.beenthere.contacts.LineAdded;
import org.beenthere.courier.MessageUndeliverable;
import org.beenthere.crisis.SomeoneNeeded;
import org.beenthere.messages.MessageReceived;
import org.beenthere.monitoring.Keeper.Sign;
import org.beenthere.pairings.PairingBegan;
import org.beenthere.pairings.PairingEnded;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.ReachChanged;
import org.beenthere.plans.PlanSigned;
import org.beenthere.plans.Plans;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// What monitoring hears. News may be told twice and late, so each look at how things stand
/// decides.
@Component
class WatchNews {

  private final Keeper keeper;
  private final Pairings pairings;
  private final Plans plans;
  private final House house;

  WatchNews(Keeper keeper, Pairings pairings, Plans plans, House house) {
    this.keeper = keeper;
    this.pairings = pairings;
    this.plans = plans;
    this.house = house;
  }

  @TransactionalEventListener
  void on(PairingBegan began) {
    house.hears(
        began,
        () -> {
          if (pairings.of(began.organization(), began.participant()).isPresent()) {
            keeper.begin(began.organization(), began.participant(), began.at());
            agree(began.organization(), began.participant(), began.at());
          }
        });
  }

  @TransactionalEventListener
  void on(PairingEnded ended) {
    house.hears(
        ended,
        () -> {
          if (pairings.of(ended.organization(), ended.participant()).isEmpty()) {
            keeper.part(ended.organization(), ended.participant());
          }
        });
  }

  /// Ending a plan is no news here: what the person wanted us never to do stays what they wanted.
  @TransactionalEventListener
  void on(PlanSigned signed) {
    house.hears(signed, () -> agree(signed.organization(), signed.participant(), signed.at()));
  }

  private void agree(OrganizationId organization, ParticipantId participant, Instant at) {
    plans
        .active(organization, participant)
        .ifPresent(plan ->
            keeper.agree(
                organization,
                participant,
                QuietWishes.of(plan.text().agreement(), plan.number()),
                at));
  }

  @TransactionalEventListener
  void on(ContactSigned signed) {
    if (signed.reached()) {
      house.hears(
          signed,
          () ->
              keeper.heard(
                  signed.organization(), signed.participant(), signed.startedAt(), Sign.CONTACT));
    }
  }

  @TransactionalEventListener
  void on(MessageUndeliverable lost) {
    QuietLetter.read(lost.owner())
        .ifPresent(letter ->
            house.hears(
                lost,
                () ->
                    keeper.notArrived(
                        lost.organization(),
                        letter,
                        Integer.parseInt(lost.name()),
                        lost.problem())));
  }

  @TransactionalEventListener
  void on(LineAdded added) {
    house.hears(
        added,
        () -> keeper.heard(added.organization(), added.participant(), added.at(), Sign.THEMSELVES));
  }

  /// They are reached otherwise now, so we look again at their hours; and a way back that lies
  /// where nothing leads to them any more is nobody's: whoever has the old phone cannot say for
  /// them that they are well.
  @TransactionalEventListener
  void on(ReachChanged changed) {
    house.hears(
        changed,
        () ->
            keeper.reachedOtherwise(
                changed.organization(), changed.participant(), changed.leftBehind()));
  }

  /// Whoever asks for someone is here.
  @TransactionalEventListener
  void on(SomeoneNeeded needed) {
    house.hears(
        needed,
        () ->
            keeper.heard(
                needed.organization(), needed.participant(), needed.at(), Sign.THEMSELVES));
  }

  /// Whoever writes to their peer is here.
  @TransactionalEventListener
  void on(MessageReceived received) {
    if (received.byPerson()) {
      house.hears(
          received,
          () ->
              keeper.heard(
                  received.organization(), received.participant(), received.at(), Sign.THEMSELVES));
    }
  }
}
