package org.beenthere.consent;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Consent.State;
import org.beenthere.consent.Permission.Denied;
import org.beenthere.consent.Permission.Granted;
import org.beenthere.consent.Permission.Why;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What people allow, and what was told because they did.
@Service
@Transactional
public class Consents {

  private static final String THING = "consent";

  private final ConsentTable table;
  private final GrantTable grants;
  private final LedgerTable ledger;
  private final Trail trail;
  private final House house;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(
      ConsentTable table,
      GrantTable grants,
      LedgerTable ledger,
      Trail trail,
      House house,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.grants = grants;
    this.ledger = ledger;
    this.trail = trail;
    this.house = house;
    this.events = events;
    this.clock = clock;
  }

  /// Brings a permission into force. Asked for by the house, for somebody who signed just now.
  ///
  /// @param account whose it is
  /// @param participant who they are here already, or null
  /// @param shown exactly what they read
  /// @param sheet what they signed with a pen, or null when they typed their name
  /// @throws Refusal when an element is missing
  public ConsentId sign(
      OrganizationId organization,
      AccountId account,
      @Nullable ParticipantId participant,
      Terms terms,
      String name,
      ConsentPaper shown,
      @Nullable Upload sheet) {
    var how = sheet == null ? Signature.How.SCREEN : Signature.How.PAPER;
    var signed =
        Consent.draft(organization, account, participant, terms)
            .signed(new Signature(name, how, clock.instant()), shown);
    table.add(signed);
    if (sheet != null) {
      ledger.keep(organization, signed.id(), sheet);
    }
    return signed.id();
  }

  /// Whether somebody may be told. Asked for by the house; holds the permission until the end of
  /// the transaction, so that what is told under it is told before it is taken back, or not at all.
  ///
  /// @param what at least one of these has to be allowed; the key opens those that are
  public Permission permission(
      OrganizationId organization,
      ConsentId id,
      Recipient asks,
      Set<Information> what,
      Purpose purpose) {
    var now = clock.instant();
    var found = table.held(organization, id);
    if (found.isEmpty()) {
      return new Denied(Why.NONE);
    }
    var consent = found.get();
    var paper = consent.paper();
    if (consent.state() == State.DRAFT || paper == null) {
      return new Denied(Why.NOT_SIGNED);
    }
    if (!consent.isInForce(now)) {
      return new Denied(consent.state(now) == State.WITHDRAWN ? Why.WITHDRAWN : Why.EXPIRED);
    }
    var named = consent.grants().stream().filter(one -> one.recipient().includes(asks)).toList();
    if (named.isEmpty()) {
      return new Denied(Why.NOT_NAMED);
    }
    var inForce = named.stream().filter(one -> one.holds(now)).findFirst();
    if (inForce.isEmpty()) {
      return new Denied(
          named.stream().anyMatch(one -> one.withdrawnAt() != null) ? Why.WITHDRAWN : Why.EXPIRED);
    }
    var allowed = new TreeSet<>(consent.terms().information());
    allowed.retainAll(what);
    allowed.removeAll(inForce.get().without());
    return allowed.isEmpty() || !consent.terms().purposes().contains(purpose)
        ? new Denied(Why.OTHER_THINGS)
        : new Granted(
            organization,
            id,
            inForce.get().recipient(),
            allowed,
            consent.terms().purposes(),
            paper);
  }

  /// Writes down that something is told, in the ledger and for the person to read under *Who
  /// looked*. In the transaction in which the key was made.
  ///
  /// @param told what of it
  /// @param to who reads it
  /// @param thing what kind of thing it is, a code such as `referral`
  /// @return what has to go with it
  public Carried tell(Granted key, Set<Information> told, Viewer to, String thing, WayOut way) {
    if (told.isEmpty() || !key.information().containsAll(told)) {
      throw new IllegalArgumentException("told something that is not allowed");
    }
    ledger.add(key, told, null, to.account(), way, clock.instant());
    var consent = table.withId(key.organization(), key.consent()).orElseThrow(NotFound::new);
    trail.did(to, way.deed(), consent.participant(), thing, key.consent().value());
    return key.carries();
  }

  /// Writes down that a partner told us something about somebody who allowed it, such as with the
  /// form they filled in together. In the transaction in which the key was made.
  ///
  /// @param by what the partner is called
  /// @return what has to go with it
  public Carried handOn(Granted key, Set<Information> told, String by) {
    if (told.isEmpty() || !key.information().containsAll(told)) {
      throw new IllegalArgumentException("told something that is not allowed");
    }
    ledger.add(key, told, by, null, WayOut.MESSAGE, clock.instant());
    return key.carries();
  }

  /// What a participant, or somebody who waits to be welcomed, allows or allowed, the latest first.
  @Transactional(readOnly = true)
  public List<Consent> mine(Viewer person) {
    return person.hat() == Hat.PARTICIPANT
        ? table.ofParticipant(person.organization(), person.participant())
        : table.ofGuest(person.organization(), person.account());
  }

  /// What a participant allows, for those who run the program.
  @Transactional(readOnly = true)
  public List<Consent> of(OrganizationId organization, ParticipantId participant) {
    return table.ofParticipant(organization, participant);
  }

  /// @throws NotFound when there is no such permission, or it is not theirs to see
  @Transactional(readOnly = true)
  public Consent find(OrganizationId organization, ConsentId id) {
    return table.withId(organization, id).orElseThrow(NotFound::new);
  }

  /// What was told under a permission so far, the latest first.
  @Transactional(readOnly = true)
  public List<Disclosure> told(OrganizationId organization, ConsentId id) {
    return ledger.of(organization, id);
  }

  /// The sheet that was signed with a pen, if there is one.
  @Transactional(readOnly = true)
  public Optional<Upload> sheet(OrganizationId organization, ConsentId id) {
    return ledger.sheet(organization, id);
  }

  /// Takes a permission back, or a part of it. It is closed with the next statement anybody asks;
  /// what was told stays in the ledger.
  ///
  /// @param number which recipient, or 0 for all of them
  /// @throws NotFound when there is no such permission, or it is not theirs
  @Transactional(propagation = Propagation.SUPPORTS)
  public void withdraw(Viewer person, ConsentId id, int number) {
    var organization = person.organization();
    theirs(person, id, number);
    house.inOrganization(organization, () -> close(organization, id, number));
  }

  /// Takes a part back from one of the recipients, such as how it goes, while the rest holds. It is
  /// closed with the next statement anybody asks. When nothing is left all of it is taken back.
  ///
  /// @throws NotFound when there is no such permission, or it is not theirs
  @Transactional(propagation = Propagation.SUPPORTS)
  public void narrow(Viewer person, ConsentId id, int number, Information what) {
    var organization = person.organization();
    theirs(person, id, number);
    house.inOrganization(
        organization,
        () -> {
          var held = table.held(organization, id).orElseThrow(NotFound::new);
          if (held.isInForce(clock.instant())) {
            grants.narrow(organization, id, number, what);
            var left = new TreeSet<>(held.terms().information());
            grants.of(organization, id).stream()
                .filter(one -> one.number() == number)
                .forEach(one -> left.removeAll(one.without()));
            if (left.isEmpty()) {
              close(organization, id, number);
            }
          }
        });
  }

  /// Another permission took the place of this one. Asked for by the house.
  public void end(OrganizationId organization, ConsentId id) {
    close(organization, id, 0);
  }

  private void theirs(Viewer person, ConsentId id, int number) {
    var organization = person.organization();
    house.as(
        Asking.of(person),
        () -> {
          var seen = table.withId(organization, id).orElseThrow(NotFound::new);
          if (number != 0 && seen.grants().stream().noneMatch(one -> one.number() == number)) {
            throw new NotFound();
          }
          trail.did(person, Deed.CHANGE, seen.participant(), THING, id.value());
          return seen;
        });
  }

  /// Takes back all that somebody allows: they take their request back. Asked for by the house.
  public void withdrawAll(OrganizationId organization, AccountId account) {
    table.ofAccount(organization, account).forEach(one -> close(organization, one.id(), 0));
  }

  private void close(OrganizationId organization, ConsentId id, int number) {
    var held = table.held(organization, id).orElseThrow(NotFound::new);
    var now = clock.instant();
    if (!held.isInForce(now)) {
      return;
    }
    grants.withdraw(organization, id, number, now);
    if (number == 0 || grants.of(organization, id).stream().noneMatch(one -> one.holds(now))) {
      table.end(held, State.WITHDRAWN, now);
    }
    events.publishEvent(new ConsentEnded(organization, id, now));
  }

  /// Something happened to somebody; permissions that were to end with it end. Asked for by the
  /// house.
  public void happened(OrganizationId organization, AccountId account, Occurrence what) {
    var now = clock.instant();
    for (var one : table.ofAccount(organization, account)) {
      if (one.terms().expiry() instanceof Expiry.When(var occurrence) && occurrence == what) {
        grants.over(organization, one.id(), now);
        table.end(one, State.EXPIRED, now);
        events.publishEvent(new ConsentEnded(organization, one.id(), now));
      }
    }
  }

  /// What somebody allowed as a guest is theirs as a participant too. Asked for by the house.
  void becomes(OrganizationId organization, AccountId account, ParticipantId participant) {
    table.becomes(organization, account, participant);
  }
}
