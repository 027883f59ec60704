package org.beenthere.partners;

import java.time.Instant;
import java.util.Optional;
import org.beenthere.appointments.AppointmentKept;
import org.beenthere.consent.ConsentEnded;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Occurrence;
import org.beenthere.contacts.ContactSigned;
import org.beenthere.pairings.PairingBegan;
import org.beenthere.pairings.PairingEnded;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.partners.Referral.Step;
import org.beenthere.referrals.ReferralAccepted;
import org.beenthere.referrals.ReferralDeclined;
import org.beenthere.referrals.ReferralTakenBack;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hears what becomes of those who were referred, and writes the steps down. Why something is over
/// is not among them.
@Component
class ReferralNews {

  private final ReferralTable table;
  private final RisingTable rising;
  private final HandoverTable handovers;
  private final Participants participants;
  private final Pairings pairings;
  private final Consents consents;
  private final House house;

  ReferralNews(
      ReferralTable table,
      RisingTable rising,
      HandoverTable handovers,
      Participants participants,
      Pairings pairings,
      Consents consents,
      House house) {
    this.table = table;
    this.rising = rising;
    this.handovers = handovers;
    this.participants = participants;
    this.pairings = pairings;
    this.consents = consents;
    this.house = house;
  }

  @TransactionalEventListener
  void on(ReferralAccepted accepted) {
    house.hears(
        accepted,
        () -> {
          var organization = accepted.organization();
          var account = participants.find(organization, accepted.participant()).account();
          if (account != null) {
            table
                .ofAccount(organization, account)
                .ifPresent(one -> {
                  table.accepted(organization, one.id(), accepted.participant());
                  table.took(organization, one.id(), Step.ACCEPTED, accepted.at());
                });
          }
        });
  }

  @TransactionalEventListener
  void on(ReferralDeclined declined) {
    house.hears(
        declined,
        () ->
            table
                .withId(declined.organization(), declined.request())
                .ifPresent(one -> {
                  close(one, declined.at());
                  consents.happened(one.organization(), one.account(), Occurrence.REQUEST_ENDS);
                }));
  }

  @TransactionalEventListener
  void on(ReferralTakenBack taken) {
    house.hears(
        taken,
        () ->
            table
                .withId(taken.organization(), taken.request())
                .ifPresent(one -> {
                  close(one, taken.at());
                  table.forget(taken.organization(), one.id());
                }));
  }

  @TransactionalEventListener
  void on(PairingBegan began) {
    house.hears(
        began,
        () ->
            referred(began.organization(), began.participant())
                .ifPresent(one -> {
                  table.over(one.organization(), one.id(), null);
                  consents.happened(one.organization(), one.account(), Occurrence.PEER_FOUND);
                }));
  }

  @TransactionalEventListener
  void on(PairingEnded ended) {
    house.hears(
        ended,
        () ->
            referred(ended.organization(), ended.participant())
                .filter(one -> pairings.of(ended.organization(), ended.participant()).isEmpty())
                .ifPresent(one -> {
                  close(one, ended.at());
                  consents.happened(one.organization(), one.account(), Occurrence.REQUEST_ENDS);
                }));
  }

  @TransactionalEventListener
  void on(ContactSigned signed) {
    house.hears(
        signed,
        () -> {
          if (signed.reached()) {
            met(signed.organization(), signed.participant(), signed.startedAt());
          }
        });
  }

  @TransactionalEventListener
  void on(AppointmentKept kept) {
    house.hears(kept, () -> met(kept.organization(), kept.participant(), kept.at()));
  }

  /// Who was to be met at once under a permission is not met any more when it is over.
  @TransactionalEventListener
  void on(ConsentEnded ended) {
    house.hears(ended, () -> handovers.stop(ended.organization(), ended.consent().value()));
  }

  private void met(OrganizationId organization, ParticipantId participant, Instant at) {
    referred(organization, participant)
        .ifPresent(one -> {
          rising.spoke(organization, one.id(), at);
          table.took(organization, one.id(), Step.FIRST_MEETING, at);
        });
  }

  private Optional<Referral> referred(OrganizationId organization, ParticipantId participant) {
    return table.ofParticipant(organization, participant);
  }

  private void close(Referral one, Instant at) {
    table.over(one.organization(), one.id(), at);
    table.took(one.organization(), one.id(), Step.CLOSED, at);
  }
}
