package org.beenthere.partners;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.beenthere.access.Accounts;
import org.beenthere.access.NamelessKeys;
import org.beenthere.access.OneByOne;
import org.beenthere.access.WaitingAccounts;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.ConsentId;
import org.beenthere.consent.ConsentPaper;
import org.beenthere.consent.Consents;
import org.beenthere.consent.Information;
import org.beenthere.consent.Permission.Granted;
import org.beenthere.consent.Purpose;
import org.beenthere.consent.Recipient;
import org.beenthere.consent.Scribe;
import org.beenthere.consent.Terms;
import org.beenthere.consent.Upload;
import org.beenthere.partners.Referral.Step;
import org.beenthere.referrals.AskForSupport;
import org.beenthere.referrals.Referrals;
import org.beenthere.referrals.ReferredBy;
import org.beenthere.referrals.RequestId;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Identifier;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Sends somebody here who sits with a treatment partner. The permission, the request and the sheet
/// come into being together or not at all: without a signature nothing is sent.
///
/// Whether somebody of that name or number is known here is neither asked nor told: whoever is
/// known gets a second request, which those find who welcome people (PR-37).
@Service
public class Referring {

  private final PartnerTable partners;
  private final ReferralTable table;
  private final FoldedSheetTable sheets;
  private final Consents consents;
  private final Scribe scribe;
  private final Referrals referrals;
  private final Accounts accounts;
  private final WaitingAccounts waiting;
  private final NamelessKeys keys;
  private final Trail trail;
  private final House house;
  private final Clock clock;
  private final OneByOne oneByOne = new OneByOne();

  Referring(
      PartnerTable partners,
      ReferralTable table,
      FoldedSheetTable sheets,
      Consents consents,
      Scribe scribe,
      Referrals referrals,
      Accounts accounts,
      WaitingAccounts waiting,
      NamelessKeys keys,
      Trail trail,
      House house,
      Clock clock) {
    this.partners = partners;
    this.table = table;
    this.sheets = sheets;
    this.consents = consents;
    this.scribe = scribe;
    this.referrals = referrals;
    this.accounts = accounts;
    this.waiting = waiting;
    this.keys = keys;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// What was sent, and the six words that open the sheet once.
  ///
  /// @param referral which one, or null when the partner may not hear of it again
  public record Sent(@Nullable RequestId referral, String phrase) {}

  /// The partner that somebody works at.
  ///
  /// @throws NotFound when it is none of ours
  Partner partner(Viewer viewer) {
    return house.as(
        Asking.of(viewer),
        () -> partners.withId(viewer.organization(), viewer.partner()).orElseThrow(NotFound::new));
  }

  /// What the person allows, by the form.
  Terms terms(Viewer viewer, AskForSupport asked, ReferForm form) {
    var partner = partner(viewer);
    var zone = ZoneId.of(viewer.zone());
    var recipients = new ArrayList<Recipient>();
    recipients.add(new Recipient.Named(null, viewer.organizationName()));
    if (form.tellsSomething()) {
      recipients.add(new Recipient.Named(partner.id(), partner.name()));
    }
    return new Terms(
        form.name(),
        partner.name() + "; " + viewer.organizationName(),
        form.information(),
        recipients,
        partner.purposes(),
        Objects.requireNonNull(form.until())
            .expiry(LocalDate.ofInstant(clock.instant(), zone), zone),
        Scribe.statements(partner.purposes()),
        asked.language());
  }

  /// The sheet that the person reads and signs.
  ConsentPaper paper(Viewer viewer, Terms terms) {
    return scribe.write(terms, ZoneId.of(viewer.zone()));
  }

  /// Sends it. The same form with the same words is sent once, and shows the same sheet.
  ///
  /// @param form the number of the form
  /// @param pen what was signed with a pen, or null
  public Sent send(
      Viewer viewer, AskForSupport asked, ReferForm allowed, @Nullable Upload pen, UUID form) {
    var said =
        List.of(
            viewer.partner(),
            asked.called(),
            asked.language(),
            asked.words(),
            new TreeSet<>(asked.experiences()),
            new TreeSet<>(asked.ways()),
            asked.peer(),
            asked.reach(),
            asked.home(),
            allowed.name(),
            new TreeSet<>(allowed.tells()),
            Optional.ofNullable(allowed.until()));
    var known = Identifier.of(form, said);
    var phrase = keys.make(asked.language(), form + said.toString()).phrase();
    return oneByOne.of(
        known,
        () -> {
          if (!isKnown(viewer, known)) {
            put(viewer, asked, allowed, pen, known, phrase);
          }
          return new Sent(seen(viewer, phrase), phrase);
        });
  }

  private boolean isKnown(Viewer viewer, UUID known) {
    var organization = viewer.organization();
    return house.as(Asking.houseOf(organization), () -> referrals.knows(organization, known));
  }

  /// The referral behind the sheet, as far as the partner may know of it.
  private @Nullable RequestId seen(Viewer viewer, String phrase) {
    var organization = viewer.organization();
    var mark = keys.markOfPhrase(phrase);
    var sheet = house.as(Asking.houseOf(organization), () -> sheets.shown(mark));
    return sheet
        .flatMap(
            one -> house.as(Asking.of(viewer), () -> table.withId(organization, one.referral())))
        .map(Referral::id)
        .orElse(null);
  }

  /// What stands on the form is the first that is told of somebody, by the partner to us, and the
  /// person reads that it was.
  private void handOver(Viewer viewer, ConsentId consent, Partner partner) {
    var key =
        consents.permission(
            viewer.organization(),
            consent,
            new Recipient.Named(null, viewer.organizationName()),
            Set.of(Information.FORM),
            Purpose.PEER_SUPPORT);
    if (!(key instanceof Granted granted)) {
      throw new IllegalStateException("signed just now, and does not open");
    }
    consents.handOn(granted, granted.information(), partner.name());
  }

  private void put(
      Viewer viewer,
      AskForSupport asked,
      ReferForm allowed,
      @Nullable Upload pen,
      UUID known,
      String phrase) {
    var organization = viewer.organization();
    var partner = partner(viewer);
    var terms = terms(viewer, asked, allowed);
    var mark = keys.markOfPhrase(phrase);
    // Nobody signs in yet: the person gets their first words when they open their sheet.
    var account = waiting.open(asked.called(), asked.language());
    try {
      house.inOrganization(
          organization,
          () -> {
            var now = clock.instant();
            var consent =
                consents.sign(
                    organization,
                    account,
                    null,
                    terms,
                    allowed.signature(),
                    paper(viewer, terms),
                    pen);
            handOver(viewer, consent, partner);
            var request =
                referrals.receive(
                    organization,
                    account,
                    asked,
                    known,
                    new ReferredBy(partner.id(), partner.name()));
            table.add(
                new Referral(
                    organization,
                    request,
                    partner.id(),
                    consent,
                    viewer.account(),
                    account,
                    null,
                    asked.called(),
                    asked.language(),
                    now,
                    null,
                    null,
                    null,
                    null,
                    null));
            table.took(organization, request, Step.RECEIVED, now);
            sheets.add(mark, organization, request, account, now.plus(Sheets.HOLDS));
            trail.did(viewer, Deed.ADD, null, "referral", request.value());
          });
    } catch (RuntimeException notSent) {
      accounts.forget(account);
      if (!(notSent instanceof Refusal) || !isKnown(viewer, known)) {
        throw notSent;
      }
    }
  }
}
