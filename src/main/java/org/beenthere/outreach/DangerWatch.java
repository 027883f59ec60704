package org.beenthere.outreach;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.beenthere.duty.Duty;
import org.beenthere.duty.OnCall;
import org.beenthere.organizations.Staff;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Component;

/// Words of danger are looked after by somebody on call beside those they are for: whoever is on
/// call when they are heard, and whoever is on call next while nobody has answered. Where nobody is
/// on call, or a letter would not reach them, all managers are told. Asked for by the house.
@Component
class DangerWatch {

  private final OldTable table;
  private final NeutralLetter letter;
  private final Staff staff;
  private final Duty duty;
  private final House house;
  private final Clock clock;

  DangerWatch(
      OldTable table, NeutralLetter letter, Staff staff, Duty duty, House house, Clock clock) {
    this.table = table;
    this.letter = letter;
    this.staff = staff;
    this.duty = duty;
    this.house = house;
    this.clock = clock;
  }

  /// Words of danger were heard just now.
  void hears(Conversation one) {
    tell(one, onCall(one));
  }

  /// Time went on: hands it to whoever is on call now and does not have it yet. Where nobody is, it
  /// stays with whoever was.
  void look(Conversation one) {
    var onCall = onCall(one).filter(account -> !one.isOnCallFor(account));
    if (onCall.isPresent()) {
      tell(one, onCall);
    }
  }

  private void tell(Conversation one, Optional<AccountId> onCall) {
    var organization = one.organization();
    var now = clock.instant();
    onCall.ifPresent(account -> table.handOn(organization, one.id(), account));
    if (onCall.filter(account -> letter.send(organization, account, now)).isEmpty()) {
      managers(organization).forEach(account -> letter.send(organization, account, now));
    }
  }

  /// Who was told of words of danger that wait for an answer, as whoever wrote them reads it.
  Told told(Conversation one) {
    return one.waits() && one.concern().danger() && !one.concern().settled()
        ? house.as(Asking.houseOf(one.organization()), () -> reached(one))
        : Told.NO_DANGER;
  }

  private Told reached(Conversation one) {
    var account = one.onCall();
    if (account != null && letter.reaches(account)) {
      return duty.onCallAt(one.organization(), clock.instant())
          .filter(now -> now.account().equals(account))
          .map(now -> new Told(Told.Who.ON_CALL, now.shownAs()))
          .orElseGet(() -> new Told(Told.Who.ON_CALL, ""));
    }
    var reached = managers(one.organization()).stream().anyMatch(letter::reaches);
    return new Told(reached ? Told.Who.MANAGERS : Told.Who.NOBODY, "");
  }

  private Optional<AccountId> onCall(Conversation one) {
    return duty.onCallAt(one.organization(), clock.instant()).map(OnCall::account);
  }

  /// Those who run the program.
  Set<AccountId> managers(OrganizationId organization) {
    return staff.managers(organization);
  }
}
