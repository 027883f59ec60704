package org.beenthere.appointments;

import org.beenthere.pairings.PairingEnded;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// When two no longer walk together, what they had planned is let go.
@Component
class Partings {

  private final AppointmentTable table;
  private final MeetingLetters letters;
  private final House house;

  Partings(AppointmentTable table, MeetingLetters letters, House house) {
    this.table = table;
    this.letters = letters;
    this.house = house;
  }

  @TransactionalEventListener
  void on(PairingEnded ended) {
    house.hears(
        ended,
        () -> {
          table.openOf(ended.organization(), ended.participant(), ended.at()).stream()
              .filter(one -> one.specialist().equals(ended.specialist()))
              .forEach(letters::gone);
          table.letAllGo(ended.organization(), ended.participant(), ended.specialist(), ended.at());
        });
  }
}
