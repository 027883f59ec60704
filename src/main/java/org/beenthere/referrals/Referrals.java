package org.beenthere.referrals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.consent.Consents;
import org.beenthere.organizations.Organizations;
import org.beenthere.participants.Participants;
import org.beenthere.places.CrisisWords;
import org.beenthere.referrals.Answering.Answered;
import org.beenthere.referrals.Answering.SomeoneWasFaster;
import org.beenthere.referrals.Request.Answer;
import org.beenthere.referrals.RequestTable.Receipt;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Requests for support, and their answers.
@Service
@Transactional
public class Referrals {

  private static final String THING = "referral";

  private final RequestTable table;
  private final IntakeTable intakes;
  private final CrisisWords crisisWords;
  private final Participants participants;
  private final Organizations organizations;
  private final Consents consents;
  private final AnswerLetter letter;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Referrals(
      RequestTable table,
      IntakeTable intakes,
      CrisisWords crisisWords,
      Participants participants,
      Organizations organizations,
      Consents consents,
      AnswerLetter letter,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.intakes = intakes;
    this.crisisWords = crisisWords;
    this.participants = participants;
    this.organizations = organizations;
    this.consents = consents;
    this.letter = letter;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// Puts a request in. Asked for by a visitor who turned to this organization.
  ///
  /// @param account where the answer will be found
  /// @param form the form it came with; the same form sent twice is one request
  /// @throws Refusal when that form was received before
  public RequestId receive(
      OrganizationId organization, AccountId account, AskForSupport asked, UUID form) {
    return receive(organization, account, asked, form, null, null);
  }

  /// Puts a request in for somebody who sits with a treatment partner. Asked for by the house.
  ///
  /// @throws Refusal when that form was received before
  public RequestId receive(
      OrganizationId organization,
      AccountId account,
      AskForSupport asked,
      UUID form,
      ReferredBy referredBy) {
    return receive(organization, account, asked, form, null, referredBy);
  }

  /// As [#receive(OrganizationId, AccountId, AskForSupport, UUID)].
  ///
  /// @param sealedWords what was handed out for it, sealed
  /// @param referredBy who came along, or null
  RequestId receive(
      OrganizationId organization,
      AccountId account,
      AskForSupport asked,
      UUID form,
      byte @Nullable [] sealedWords,
      @Nullable ReferredBy referredBy) {
    var now = clock.instant();
    var danger = crisisWords.soundIn(asked.words());
    var request =
        new Request(
            organization,
            RequestId.next(),
            account,
            asked,
            danger,
            now,
            referredBy,
            Answer.PENDING,
            1);
    try {
      table.add(request, form, sealedWords);
      intakes.add(organization, request.id(), asked.intake());
    } catch (DuplicateKeyException received) {
      throw new Refusal("referrals.receivedBefore");
    }
    events.publishEvent(new ReferralReceived(organization, request.id(), now));
    return request.id();
  }

  /// Whether that form was received before.
  @Transactional(readOnly = true)
  public boolean knows(OrganizationId organization, UUID form) {
    return table.knows(organization, form);
  }

  /// What was handed out for that form since then.
  @Transactional(readOnly = true)
  Optional<Receipt> receipt(OrganizationId organization, UUID form, Instant since) {
    return table.receipt(organization, form, since);
  }

  /// Who waits for an answer: first whoever may be in danger, then the longest.
  @Transactional(readOnly = true)
  public List<WaitingRequest> waiting(OrganizationId organization, int atMost) {
    return table.waiting(organization, atMost);
  }

  /// How many wait for an answer.
  @Transactional(readOnly = true)
  public long countWaiting(OrganizationId organization) {
    return table.countWaiting(organization);
  }

  /// @throws NotFound when there is no such request, or it is not theirs to see
  @Transactional(readOnly = true)
  public Request find(OrganizationId organization, RequestId id) {
    return table.withId(organization, id).orElseThrow(NotFound::new);
  }

  /// Opens the page of a request, which the trail remembers.
  ///
  /// @throws NotFound when there is no such request, or it is not theirs to see
  public Request open(RequestId id, Viewer viewer) {
    var request = find(viewer.organization(), id);
    trail.did(viewer, Deed.READ, request.answer().participant(), THING, id.value());
    return request;
  }

  /// What an account asked for, unless it was taken back.
  @Transactional(readOnly = true)
  public Optional<Request> of(AccountId account) {
    return table.ofAccount(account);
  }

  /// What they said beside it so that the right program is found.
  @Transactional(readOnly = true)
  Intake intake(Request request) {
    return intakes.of(request.organization(), request.id());
  }

  /// Welcomes whoever asked as a participant, to the program they asked for.
  public Answering welcome(RequestId id, Viewer by) {
    var chosen = intakes.of(by.organization(), id).program();
    return welcome(id, chosen, by);
  }

  /// Welcomes whoever asked as a participant.
  ///
  /// @param program to which program, or null for any of the organization
  Answering welcome(RequestId id, @Nullable UUID program, Viewer by) {
    return answer(
        id,
        by,
        (request, now) -> {
          var participant = ParticipantId.next();
          var zone = organizations.find(request.organization()).zone();
          participants.welcome(request.asParticipant(participant, program, zone, now));
          if (program != null) {
            intakes.welcomed(request.organization(), id, program);
          }
          events.publishEvent(
              new ReferralAccepted(
                  request.organization(), participant, request.asked().wished(), now));
          return request.welcomed(participant, by.account(), now);
        });
  }

  /// Tells whoever asked that they cannot be supported here, and why.
  public Answering decline(RequestId id, DeclineReason reason, Viewer by) {
    return answer(
        id,
        by,
        (request, now) -> {
          events.publishEvent(new ReferralDeclined(request.organization(), request.id(), now));
          return request.declined(reason, by.account(), now);
        });
  }

  /// Empties the request of a guest who takes it back. Asked for by the house, for the guest.
  ///
  /// @throws Refusal when they are a participant already
  void forget(AccountId account) {
    var request = table.ofAccount(account).orElseThrow(NotFound::new);
    var held = table.held(request.organization(), request.id()).orElseThrow(NotFound::new);
    if (held.answer().state() == Request.State.WELCOMED) {
      throw new Refusal("referrals.welcomedMeanwhile");
    }
    var now = clock.instant();
    consents.withdrawAll(held.organization(), held.account());
    intakes.forget(held.organization(), Set.of(held.id()));
    table.forget(held, now);
    events.publishEvent(new ReferralTakenBack(held.organization(), held.id(), now));
  }

  private Answering answer(
      RequestId id, Viewer by, BiFunction<Request, Instant, Request> answered) {
    var request = table.held(by.organization(), id).orElseThrow(NotFound::new);
    if (!request.isWaiting()) {
      return new SomeoneWasFaster(request);
    }
    var now = answered.apply(request, clock.instant());
    table.answer(now);
    letter.send(now, by.zone());
    trail.did(by, Deed.CHANGE, now.answer().participant(), THING, id.value());
    return new Answered(now);
  }
}
