package org.beenthere.matching;

import java.time.Clock;
import java.time.ZoneId;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.organizations.Organizations;
import org.beenthere.specialists.Specialists;
import org.springframework.stereotype.Component;

/// Tells a specialist by e-mail that there is something new when somebody chose them, if they have
/// an address and allow it. It names nobody; who it is they read when they have signed in.
@Component
class ChosenLetter {

  private final Courier courier;
  private final Specialists specialists;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Clock clock;

  ChosenLetter(
      Courier courier,
      Specialists specialists,
      Accounts accounts,
      Organizations organizations,
      Clock clock) {
    this.courier = courier;
    this.specialists = specialists;
    this.accounts = accounts;
    this.organizations = organizations;
    this.clock = clock;
  }

  void chosen(Proposal proposal) {
    var organization = proposal.organization();
    if (!specialists.wantsLetters(organization, proposal.specialist())) {
      return;
    }
    var account = specialists.find(organization, proposal.specialist()).account();
    var zone = ZoneId.of(organizations.find(organization).zone());
    var now = clock.instant();
    accounts
        .letterBox(account)
        .ifPresent(box ->
            courier.send(
                new Message(
                    organization,
                    owner(proposal),
                    "chosen-" + now.toEpochMilli(),
                    Recipient.of(account),
                    new Route.Email(box.email()),
                    Wording.of(Occasion.NEWS),
                    "/proposals/" + proposal.id(),
                    box.language(),
                    now,
                    SafeHours.any(zone))));
  }

  /// They were chosen, and no longer are: what was not sent yet is not sent.
  void notAnyMore(Proposal proposal) {
    courier.stop(proposal.organization(), owner(proposal));
  }

  private static String owner(Proposal proposal) {
    return "proposals/" + proposal.id() + "/choice";
  }
}
