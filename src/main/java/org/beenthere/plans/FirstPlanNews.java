package org.beenthere.plans;

import java.time.LocalDate;
import java.time.ZoneId;
import org.beenthere.participants.ParticipantWelcomed;
import org.beenthere.participants.Participants;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Where a payer asks for a first plan within so many days, they are counted from the day on which
/// somebody is welcomed.
@Component
class FirstPlanNews {

  private final ReviewCalendar calendar;
  private final Participants participants;
  private final House house;

  FirstPlanNews(ReviewCalendar calendar, Participants participants, House house) {
    this.calendar = calendar;
    this.participants = participants;
    this.house = house;
  }

  @TransactionalEventListener
  void on(ParticipantWelcomed welcomed) {
    house.hears(
        welcomed,
        () -> {
          var person = participants.find(welcomed.organization(), welcomed.participant());
          var day = LocalDate.ofInstant(welcomed.at(), ZoneId.of(person.zone()));
          calendar.welcome(welcomed.organization(), person.id(), day, welcomed.at());
        });
  }
}
