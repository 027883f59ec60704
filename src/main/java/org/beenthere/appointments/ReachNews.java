package org.beenthere.appointments;

import java.time.Clock;
import org.beenthere.participants.ReachChanged;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// When somebody is reached otherwise, they are reminded that way and in those hours, and what was
/// asked of them where nothing leads to them any more is asked anew.
@Component
class ReachNews {

  private final AppointmentTable table;
  private final MeetingLetters letters;
  private final Told told;
  private final House house;
  private final Clock clock;

  ReachNews(AppointmentTable table, MeetingLetters letters, Told told, House house, Clock clock) {
    this.table = table;
    this.letters = letters;
    this.told = told;
    this.house = house;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(ReachChanged changed) {
    house.hears(
        changed,
        () -> {
          var organization = changed.organization();
          var who = changed.participant();
          var now = clock.instant();
          var open = table.openOf(organization, who, now);
          letters.reachedOtherwise(
              organization, who, open.stream().filter(one -> one.isAhead(now)).toList());
          if (changed.leftBehind()) {
            told.askAnew(organization, who, changed.at());
          }
        });
  }
}
