package org.beenthere.partners;

import java.time.Instant;
import java.util.List;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells those who work here that something waits, by e-mail where there is an address, in words
/// that say nothing of who or what (PR-18). On their own *Today* it stands with its name and a way
/// to it: a notice there without either would only be in the way.
@Component
class RisingLetter {

  private final Courier courier;
  private final Accounts accounts;
  private final HandoverTable handovers;
  private final Handovers meetings;
  private final Organizations organizations;
  private final Specialists specialists;
  private final House house;

  RisingLetter(
      Courier courier,
      Accounts accounts,
      HandoverTable handovers,
      Handovers meetings,
      Organizations organizations,
      Specialists specialists,
      House house) {
    this.courier = courier;
    this.accounts = accounts;
    this.handovers = handovers;
    this.meetings = meetings;
    this.organizations = organizations;
    this.specialists = specialists;
    this.house = house;
  }

  /// @param rung which of the tellings; each is sent once to each of them
  void send(
      Organization organization, Referral about, String rung, List<AccountId> to, Instant now) {
    to.forEach(account -> send(organization, "referrals/" + about.id(), rung, account, now));
  }

  /// Whoever is free is told that somebody would like to meet at once.
  @TransactionalEventListener
  void on(HandoverAsked asked) {
    var organization = house.as(Asking.HOUSE, () -> organizations.find(asked.organization()));
    var free = meetings.free(asked.organization(), organization.timeZone());
    house.hears(
        asked,
        () ->
            handovers
                .withId(asked.organization(), asked.handover())
                .filter(one -> one.state() == WarmHandover.State.OPEN)
                .ifPresent(one ->
                    free.stream()
                        .filter(peer ->
                            specialists.wantsLetters(asked.organization(), peer.specialist()))
                        .limit(20)
                        .forEach(peer ->
                            send(
                                organization,
                                "handovers/" + one.id(),
                                "now",
                                peer.account(),
                                asked.at()))));
  }

  private void send(
      Organization organization, String owner, String name, AccountId account, Instant now) {
    accounts
        .letterBox(account)
        .ifPresent(letters ->
            courier.send(
                new Message(
                    organization.organizationId(),
                    owner,
                    name + "-letter-" + account,
                    Recipient.of(account),
                    new Route.Email(letters.email()),
                    Wording.of(Occasion.NEWS),
                    "/today",
                    letters.language(),
                    now,
                    SafeHours.any(organization.timeZone()))));
  }
}
