package org.beenthere.plans;

import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.shell.Words;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;

/// Knows what the two of a plan are called.
@Component
class WhoIsWho {

  private final Participants participants;
  private final Pairings pairings;
  private final Specialists specialists;

  WhoIsWho(Participants participants, Pairings pairings, Specialists specialists) {
    this.participants = participants;
    this.pairings = pairings;
    this.specialists = specialists;
  }

  Names of(OrganizationId organization, ParticipantId participant, Words words) {
    var peer =
        pairings
            .of(organization, participant)
            .map(pairing -> specialists.find(organization, pairing.specialistId()).called())
            .orElseGet(() -> words.t("plans.myPeer"));
    return new Names(participants.find(organization, participant).called(), peer);
  }
}
