package org.beenthere.outreach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.beenthere.access.Accounts;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.courier.Wording.Occasion;
import org.beenthere.directory.Directory;
import org.beenthere.directory.Listing;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.StaffLine;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells by e-mail that something waits, within office hours and once an hour at most; where words
/// sounded like danger at once, and to the managers too. It says nothing of who or what, and the
/// message does not know which conversation it was.
@Component
class WaitingLetter {

  /// No more letters for one message to whoever is free.
  private static final int SOME = 20;

  private final ConversationTable table;
  private final HoursTable hours;
  private final Directory directory;
  private final Specialists specialists;
  private final Organizations organizations;
  private final Accounts accounts;
  private final Courier courier;
  private final House house;
  private final Clock clock;

  WaitingLetter(
      ConversationTable table,
      HoursTable hours,
      Directory directory,
      Specialists specialists,
      Organizations organizations,
      Accounts accounts,
      Courier courier,
      House house,
      Clock clock) {
    this.table = table;
    this.hours = hours;
    this.directory = directory;
    this.specialists = specialists;
    this.organizations = organizations;
    this.accounts = accounts;
    this.courier = courier;
    this.house = house;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(SomebodyWrote wrote) {
    house.hears(
        wrote,
        () ->
            table
                .withId(wrote.organization(), wrote.conversation())
                .filter(Conversation::waits)
                .ifPresent(one -> tell(one, wrote.danger())));
  }

  private void tell(Conversation one, boolean danger) {
    var organization = one.organization();
    var now = clock.instant();
    var when = danger ? now : hours.of(organization).next(now);
    var managers = danger ? managers(organization) : Stream.<AccountId>empty();
    Stream.concat(concerned(one), managers)
        .distinct()
        .forEach(account -> send(organization, account, when));
  }

  private Stream<AccountId> concerned(Conversation one) {
    var organization = one.organization();
    var specialist = one.specialist();
    if (specialist != null) {
      return wantsLetters(organization, specialist)
          ? Stream.of(specialists.find(organization, specialist).account())
          : Stream.empty();
    }
    var zone = hours.of(organization).zone();
    return directory.withRoom(organization, LocalDate.ofInstant(clock.instant(), zone)).stream()
        .filter(listing -> wantsLetters(organization, listing.specialist()))
        .limit(SOME)
        .map(Listing::account);
  }

  private boolean wantsLetters(OrganizationId organization, SpecialistId specialist) {
    return specialists.wantsLetters(organization, specialist);
  }

  private Stream<AccountId> managers(OrganizationId organization) {
    return organizations.staff(organization).stream()
        .filter(line -> line.hat() == Hat.MANAGER)
        .map(StaffLine::account);
  }

  private void send(OrganizationId organization, AccountId account, Instant when) {
    accounts
        .letterBox(account)
        .ifPresent(box ->
            courier.send(
                new Message(
                    organization,
                    "outreach/" + account,
                    "waits-" + when.truncatedTo(ChronoUnit.HOURS),
                    Recipient.of(account),
                    new Route.Email(box.email()),
                    Wording.of(Occasion.NEWS),
                    "/conversations",
                    box.language(),
                    when,
                    SafeHours.any(hours.of(organization).zone()))));
  }
}
