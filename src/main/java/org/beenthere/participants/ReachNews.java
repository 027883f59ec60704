package org.beenthere.participants;

import java.time.ZoneId;
import org.beenthere.courier.Courier;
import org.beenthere.courier.Message;
import org.beenthere.courier.Recipient;
import org.beenthere.courier.Route;
import org.beenthere.courier.SafeHours;
import org.beenthere.courier.Wording;
import org.beenthere.shell.Pages;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Whoever is reached otherwise because somebody else said so reads it on their own pages.
@Component
class ReachNews {

  private final ParticipantTable people;
  private final Courier courier;
  private final Pages pages;
  private final House house;

  ReachNews(ParticipantTable people, Courier courier, Pages pages, House house) {
    this.people = people;
    this.courier = courier;
    this.pages = pages;
    this.house = house;
  }

  @TransactionalEventListener
  void on(ReachChanged changed) {
    if (!changed.byThemselves()) {
      house.hears(
          changed,
          () ->
              people
                  .withId(changed.organization(), changed.participant())
                  .ifPresent(person -> tell(person, changed)));
    }
  }

  private void tell(Participant person, ReachChanged changed) {
    var zone = ZoneId.of(person.zone());
    var words = pages.words(person.language(), zone);
    courier.send(
        new Message(
            changed.organization(),
            "reach/" + person.id(),
            "changed-" + changed.at().toEpochMilli(),
            Recipient.of(person.id()),
            Route.INBOX,
            new Wording.Chosen(
                words.t("participants.reach.told"), words.t("participants.reach.told.text")),
            "/my/reach",
            person.language(),
            changed.at(),
            SafeHours.any(zone)));
  }
}
