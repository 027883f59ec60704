package org.beenthere.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.beenthere.directory.Directory;
import org.beenthere.directory.Listing;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells those whom it concerns that something waits, within office hours; where words sounded like
/// danger at once, and whoever is on call too.
@Component
class WaitingLetter {

  /// No more letters for one message to whoever is free.
  private static final int SOME = 20;

  private final ConversationTable table;
  private final HoursTable hours;
  private final Directory directory;
  private final Specialists specialists;
  private final NeutralLetter letter;
  private final DangerWatch watch;
  private final LapsedPeers lapsed;
  private final House house;
  private final Clock clock;

  WaitingLetter(
      ConversationTable table,
      HoursTable hours,
      Directory directory,
      Specialists specialists,
      NeutralLetter letter,
      DangerWatch watch,
      LapsedPeers lapsed,
      House house,
      Clock clock) {
    this.table = table;
    this.hours = hours;
    this.directory = directory;
    this.specialists = specialists;
    this.letter = letter;
    this.watch = watch;
    this.lapsed = lapsed;
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
    var now = clock.instant();
    var when = danger ? now : hours.of(one.organization()).next(now);
    concerned(one).forEach(account -> letter.send(one.organization(), account, when));
    if (danger) {
      watch.hears(one);
    }
  }

  private Stream<AccountId> concerned(Conversation one) {
    var organization = one.organization();
    var specialist = one.specialist();
    if (specialist != null && lapsed.is(organization, specialist)) {
      lapsed.raise(organization, clock.instant());
      return watch.managers(organization).stream();
    }
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
}
