package org.beenthere.contacts;

import java.time.Clock;
import java.util.Set;
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
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Who answers to "that is not how it was": whoever supervises its author and still works here,
/// else the managers of the program, and never the author. Where the author is the only manager
/// there is, nobody does; then the person is told so, and those who give out hats are told that
/// somebody is needed, without a word of whom it is about.
@Component
class WhoAnswers {

  private final Bylines bylines;
  private final NoteTable notes;
  private final Staff staff;
  private final Organizations organizations;
  private final Courier courier;
  private final Pages pages;
  private final House house;
  private final Clock clock;

  WhoAnswers(
      Bylines bylines,
      NoteTable notes,
      Staff staff,
      Organizations organizations,
      Courier courier,
      Pages pages,
      House house,
      Clock clock) {
    this.bylines = bylines;
    this.notes = notes;
    this.staff = staff;
    this.organizations = organizations;
    this.courier = courier;
    this.pages = pages;
    this.house = house;
    this.clock = clock;
  }

  /// Who supervises the author and works here, or null when that is for the program’s managers.
  @Nullable AccountId supervisor(ContactNote note) {
    var above = bylines.supervisor(note);
    return above == null || above.equals(note.author()) || !works(note.organization(), above)
        ? null
        : above;
  }

  /// Whether there is anybody but the author.
  boolean isThere(ContactNote note) {
    return supervisor(note) != null
        || asHouse(note.organization(), () -> hasManager(note.organization(), note.author()));
  }

  /// Those of them who work here still.
  Set<AccountId> working(OrganizationId organization, Set<AccountId> those) {
    return those.isEmpty()
        ? Set.of()
        : asHouse(organization, () -> staff.working(organization, those));
  }

  @TransactionalEventListener
  void on(NotHowItWas said) {
    house.hears(
        said,
        () ->
            notes
                .withId(said.organization(), said.note())
                .filter(note -> bylines.supervisor(note) == null)
                .filter(note -> !hasManager(note.organization(), note.author()))
                .ifPresent(this::tellWhoGivesOutHats));
  }

  private void tellWhoGivesOutHats(ContactNote note) {
    var organization = organizations.find(note.organization());
    var words = pages.words(organization.language(), organization.timeZone());
    staff.of(note.organization()).stream()
        .filter(one -> one.hat() == Hat.ADMINISTRATOR)
        .map(StaffLine::account)
        .distinct()
        .forEach(one ->
            courier.send(
                new Message(
                    note.organization(),
                    "contacts/nobody-else",
                    note.id() + "/" + one,
                    Recipient.of(one),
                    new Route.Inbox(),
                    new Wording.Chosen(
                        words.t("contacts.nobodyElse"), words.t("contacts.nobodyElse.text")),
                    "/staff",
                    organization.language(),
                    clock.instant(),
                    SafeHours.any(organization.timeZone()))));
  }

  private boolean works(OrganizationId organization, AccountId one) {
    return !working(organization, Set.of(one)).isEmpty();
  }

  private boolean hasManager(OrganizationId organization, AccountId besides) {
    return staff.managers(organization).stream().anyMatch(one -> !one.equals(besides));
  }

  private <T> T asHouse(OrganizationId organization, java.util.function.Supplier<T> work) {
    return house.as(Asking.houseOf(organization), work);
  }
}
