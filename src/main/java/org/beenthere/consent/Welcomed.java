package org.beenthere.consent;

import org.beenthere.participants.ParticipantWelcomed;
import org.beenthere.participants.Participants;
import org.beenthere.storage.House;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Whoever was a guest is a participant now, and finds what they allowed on their own pages.
@Component
class Welcomed {

  private final Consents consents;
  private final Participants participants;
  private final House house;

  Welcomed(Consents consents, Participants participants, House house) {
    this.consents = consents;
    this.participants = participants;
    this.house = house;
  }

  @TransactionalEventListener
  void on(ParticipantWelcomed welcomed) {
    house.hears(
        welcomed,
        () -> {
          var organization = welcomed.organization();
          var account = participants.find(organization, welcomed.participant()).account();
          if (account != null) {
            consents.becomes(organization, account, welcomed.participant());
          }
        });
  }
}
