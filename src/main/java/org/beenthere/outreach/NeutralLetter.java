package org.beenthere.outreach;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// An e-mail that says that something waits, once an hour at most. It says nothing of who or what,
/// and the message does not know which conversation it was. Asked for by the house.
@Component
class NeutralLetter {

  private final HoursTable hours;
  private final Accounts accounts;
  private final Courier courier;

  NeutralLetter(HoursTable hours, Accounts accounts, Courier courier) {
    this.hours = hours;
    this.accounts = accounts;
    this.courier = courier;
  }

  /// Whether they have an address that letters go to.
  boolean reaches(AccountId account) {
    return accounts.letterBox(account).isPresent();
  }

  /// @return whether they have an address that letters go to
  boolean send(OrganizationId organization, AccountId account, Instant when) {
    var box = accounts.letterBox(account);
    box.ifPresent(found ->
        courier.send(
            new Message(
                organization,
                "outreach/" + account,
                "waits-" + when.truncatedTo(ChronoUnit.HOURS),
                Recipient.of(account),
                new Route.Email(found.email()),
                Wording.of(Occasion.NEWS),
                "/conversations",
                found.language(),
                when,
                SafeHours.any(hours.of(organization).zone()))));
    return box.isPresent();
  }
}
