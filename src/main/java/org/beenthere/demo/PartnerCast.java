package org.beenthere.demo;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.consent.Information;
import org.beenthere.demo.Cast.Stage;
import org.beenthere.participants.Participant.Home;
import org.beenthere.participants.PeerWish;
import org.beenthere.participants.SafeContact;
import org.beenthere.partners.Partner;
import org.beenthere.partners.Partners;
import org.beenthere.partners.ReferForm;
import org.beenthere.partners.Referring;
import org.beenthere.partners.Until;
import org.beenthere.referrals.AskForSupport;
import org.beenthere.referrals.Intake;
import org.beenthere.referrals.Referrals;
import org.beenthere.referrals.Situation;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// An invented clinic that brings people, each with their own yes.
@Component
@ConditionalOnProperty(name = "beenthere.demo", havingValue = "true")
class PartnerCast {

  private final Partners partners;
  private final Referring referring;
  private final Referrals referrals;
  private final Accounts accounts;
  private final House house;

  PartnerCast(
      Partners partners, Referring referring, Referrals referrals, Accounts accounts, House house) {
    this.partners = partners;
    this.referring = referring;
    this.referrals = referrals;
    this.accounts = accounts;
    this.house = house;
  }

  /// A clinic with somebody who works there.
  Viewer clinic(Stage stage, Viewer manager, String name, String called, String signIn) {
    var partner = partners.add(manager, name, Partner.Kind.CLINIC);
    var account = accounts.open(signIn, null, called, Cast.PASSWORD, stage.language());
    house.inOrganization(stage.id(), () -> partners.member(stage.id(), partner, account, called));
    return new Viewer(
        account,
        Hat.PARTNER,
        stage.id(),
        stage.name(),
        partner.value(),
        called,
        stage.country(),
        stage.zone().getId());
  }

  /// They bring somebody, who allows them to hear how it goes.
  ///
  /// @param welcomedBy who says yes at once, or null while they wait
  void brings(Viewer partner, String called, String words, @Nullable Viewer welcomedBy) {
    var asked =
        new AskForSupport(
            called,
            Language.EN,
            words,
            null,
            Set.of(),
            Set.of(),
            PeerWish.NONE,
            SafeContact.INBOX_ONLY,
            Home.UNKNOWN,
            new Intake(null, null, null, null, Set.of(Situation.SENT), null));
    var tells = EnumSet.of(Information.STANDING, Information.FIRST_MEETING, Information.CLOSED);
    var allowed = new ReferForm(called, tells, Until.SIX_MONTHS, called, null, "");
    var sent = referring.send(partner, asked, allowed, null, UUID.randomUUID());
    var request = sent.referral();
    if (welcomedBy != null && request != null) {
      house.as(Asking.of(welcomedBy), () -> referrals.welcome(request, welcomedBy));
    }
  }
}
