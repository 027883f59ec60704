package org.beenthere.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.plans.PlanVersion.State;
import org.beenthere.plans.Plans.Shown;
import org.beenthere.shell.Pages;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How a plan comes into force and ends. Works within the transaction of [Plans].
@Component
class Signing {

  private final PlanTable table;
  private final SignatureTable signatures;
  private final Participants participants;
  private final Pairings pairings;
  private final WhoIsWho names;
  private final ReviewCalendar calendar;
  private final Pages pages;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Signing(
      PlanTable table,
      SignatureTable signatures,
      Participants participants,
      Pairings pairings,
      WhoIsWho names,
      ReviewCalendar calendar,
      Pages pages,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.signatures = signatures;
    this.participants = participants;
    this.pairings = pairings;
    this.names = names;
    this.calendar = calendar;
    this.pages = pages;
    this.events = events;
    this.clock = clock;
  }

  PlanVersion propose(PlanVersion draft) {
    var reach = participants.find(draft.organization(), draft.participant()).reach();
    var snags = Readiness.check(draft.text(), reach);
    if (!snags.isEmpty()) {
      throw new Refusal("plans.refused.notReady");
    }
    var now = clock.instant();
    table.become(draft, State.PROPOSED, now);
    events.publishEvent(
        new PlanProposed(draft.organization(), draft.participant(), draft.number(), now));
    return again(draft);
  }

  PlanVersion sign(
      Viewer signer,
      ParticipantId participant,
      int number,
      Shown shown,
      String name,
      String drawing) {
    return add(
        signer,
        signer.hat(),
        participant,
        number,
        shown,
        (plan, paper, now) -> signatures.sign(plan, signer, name, drawing, paper, now));
  }

  PlanVersion signedOnPaper(
      Viewer recorder, ParticipantId participant, int number, Shown shown, OnPaper onPaper) {
    return add(
        recorder,
        Hat.PARTICIPANT,
        participant,
        number,
        shown,
        (plan, paper, now) -> signatures.signedOnPaper(plan, recorder, onPaper, paper, now));
  }

  /// How a signature is kept.
  private interface Pen {
    void writes(PlanVersion plan, Paper paper, Instant now);
  }

  private PlanVersion add(
      Viewer who, Hat role, ParticipantId participant, int number, Shown shown, Pen pen) {
    var organization = who.organization();
    var open = table.openForChange(organization, participant);
    if (open.isEmpty() || open.get().number() != number) {
      return signedAlready(organization, role, participant, number);
    }
    var plan = open.get();
    var paper = paper(plan, shown.language(), ZoneId.of(who.zone()));
    if (!plan.proposed() || !paper.sha256().equals(shown.sha256())) {
      throw new Refusal("plans.refused.changedSince");
    }
    var now = clock.instant();
    pen.writes(plan, paper, now);
    var signed = signatures.of(plan).stream().map(Signature::role).toList();
    if (signed.contains(Hat.PARTICIPANT) && signed.contains(Hat.SPECIALIST)) {
      comeIntoForce(plan, now, LocalDate.ofInstant(now, ZoneId.of(who.zone())));
    }
    return again(plan);
  }

  /// The second press of a button finds the plan in force already.
  private PlanVersion signedAlready(
      OrganizationId organization, Hat role, ParticipantId participant, int number) {
    var plan = table.numbered(organization, participant, number).orElseThrow(NotFound::new);
    if (signatures.of(plan).stream().noneMatch(one -> one.role() == role)) {
      throw new Refusal("plans.refused.changedSince");
    }
    return plan;
  }

  private void comeIntoForce(PlanVersion plan, Instant now, LocalDate today) {
    table
        .inForceForChange(plan.organization(), plan.participant())
        .ifPresent(before -> table.become(before, State.SUPERSEDED, now));
    table.become(plan, State.ACTIVE, now);
    pairings.agree(plan.organization(), plan.participant(), plan.text().agreement().rhythm());
    calendar.begin(again(plan), today);
    events.publishEvent(
        new PlanSigned(plan.organization(), plan.participant(), plan.number(), now));
  }

  /// The plan rests, or is taken up again. Nothing that was promised is changed.
  void rest(
      OrganizationId organization, ParticipantId participant, boolean rests, LocalDate today) {
    var plan = table.inForceForChange(organization, participant).orElseThrow(NotFound::new);
    if (plan.rests() != rests) {
      table.become(plan, rests ? State.ON_HOLD : State.ACTIVE, clock.instant());
      if (rests) {
        calendar.clear(organization, participant);
      } else {
        calendar.begin(plan, today);
      }
    }
  }

  /// Twice is once, from whichever page.
  void end(OrganizationId organization, ParticipantId participant, @Nullable Ending ending) {
    var found = table.inForceForChange(organization, participant);
    if (found.isEmpty()) {
      if (table.all(organization, participant).stream().noneMatch(one -> one.endedAt() != null)) {
        throw new NotFound();
      }
      return;
    }
    var plan = found.get();
    var now = clock.instant();
    table.end(plan, ending, now);
    pairings.agree(organization, participant, null);
    calendar.clear(organization, participant);
    events.publishEvent(new PlanEnded(organization, participant, plan.number(), now));
  }

  Paper paper(PlanVersion plan, Language language, ZoneId zone) {
    var words = pages.words(language, zone);
    return new Scribe(words, names.of(plan.organization(), plan.participant(), words)).paper(plan);
  }

  private PlanVersion again(PlanVersion plan) {
    return table
        .numbered(plan.organization(), plan.participant(), plan.number())
        .orElseThrow(NotFound::new);
  }
}
