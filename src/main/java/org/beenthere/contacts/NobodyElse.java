package org.beenthere.contacts;

import java.time.Clock;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.Staff;
import org.beenthere.organizations.StaffLine;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Where the only manager there is wrote what a person says is not how it was, nobody else can
/// answer. Then those who give out hats are told that somebody is needed, without a word of whom it
/// is about.
@Component
public class NobodyElse {

  private final Staff staff;
  private final Organizations organizations;
  private final Courier courier;
  private final Pages pages;
  private final Clock clock;

  NobodyElse(Staff staff, Organizations organizations, Courier courier, Pages pages, Clock clock) {
    this.staff = staff;
    this.organizations = organizations;
    this.courier = courier;
    this.pages = pages;
    this.clock = clock;
  }

  /// Whether anybody but this one runs the program. Asked for by the house.
  public boolean hasManager(OrganizationId organization, AccountId besides) {
    return staff.managers(organization).stream().anyMatch(one -> !one.equals(besides));
  }

  /// Asks those who give out hats to name somebody, once for each note. Asked for by the house, in
  /// its transaction.
  public void askForSomebody(OrganizationId id, Identifier note) {
    var organization = organizations.find(id);
    var words = pages.words(organization.language(), organization.timeZone());
    staff.of(id).stream()
        .filter(one -> one.hat() == Hat.ADMINISTRATOR)
        .map(StaffLine::account)
        .distinct()
        .forEach(one ->
            courier.send(
                new Message(
                    id,
                    "contacts/nobody-else",
                    note + "/" + one,
                    Recipient.of(one),
                    new Route.Inbox(),
                    new Wording.Chosen(
                        words.t("contacts.nobodyElse"), words.t("contacts.nobodyElse.text")),
                    "/staff",
                    organization.language(),
                    clock.instant(),
                    SafeHours.any(organization.timeZone()))));
  }
}
