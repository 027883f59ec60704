package org.beenthere.referrals;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whoever asks may be somebody who is known already. It is looked for when a manager reads the
/// request and never in public, so that no answer to a visitor can depend on it; and it is shown
/// only to whoever may open the record it leads to.
///
/// Joining the two lets nobody into anything: the record stays as it is, with the same circle and
/// the same account, and the account of the request opens nothing but the request. So undoing it
/// has nothing to take back (PR-37), and somebody who only claims to be that person learns nothing
/// (PR-17).
@Service
@Transactional
class Sameness {

  private static final String THING = "referral";

  private final RequestTable requests;
  private final IntakeTable intakes;
  private final ResemblanceTable table;
  private final Participants participants;
  private final AnswerLetter letter;
  private final Trail trail;
  private final Clock clock;

  Sameness(
      RequestTable requests,
      IntakeTable intakes,
      ResemblanceTable table,
      Participants participants,
      AnswerLetter letter,
      Trail trail,
      Clock clock) {
    this.requests = requests;
    this.intakes = intakes;
    this.table = table;
    this.participants = participants;
    this.letter = letter;
    this.trail = trail;
    this.clock = clock;
  }

  /// Whom this request may be from, the surest first, without those of whom somebody said that they
  /// are not.
  @Transactional(readOnly = true)
  List<SamePerson> of(Request request) {
    var said = table.of(request.organization(), request.id());
    return alike(request).filter(one -> !said.containsKey(one.known().id())).toList();
  }

  /// Opens the record beside the request, which the trail of the record remembers.
  ///
  /// @throws NotFound when they are not alike, or one of them is not theirs to see
  SamePerson compare(Request request, ParticipantId participant, Viewer viewer) {
    var found =
        alike(request)
            .filter(one -> one.known().id().equals(participant))
            .findFirst()
            .orElseThrow(NotFound::new);
    return new SamePerson(participants.open(viewer, participant, "record"), found.by());
  }

  /// They are one person: the request leads to the record there is, and no second one begins.
  ///
  /// @throws Refusal when the request was answered meanwhile
  void same(RequestId id, ParticipantId participant, Viewer by) {
    var request = waiting(id, by);
    compare(request, participant, by);
    var now = clock.instant();
    table.say(by.organization(), id, participant, true, by.account(), now);
    requests.answer(request.joined(participant, by.account(), now));
    letter.talk(request, by.zone());
    trail.did(by, Deed.CHANGE, participant, THING, id.value());
  }

  /// They are two: nobody asks again.
  ///
  /// @throws Refusal when the request was answered meanwhile
  void different(RequestId id, ParticipantId participant, Viewer by) {
    compare(waiting(id, by), participant, by);
    table.say(by.organization(), id, participant, false, by.account(), clock.instant());
    trail.did(by, Deed.CHANGE, participant, THING, id.value());
  }

  /// They were not one after all: the request waits again, since when it came.
  ///
  /// @throws Refusal when it was not joined
  void undo(RequestId id, Viewer by) {
    var request = requests.held(by.organization(), id).orElseThrow(NotFound::new);
    var participant = request.answer().participant();
    if (request.answer().state() != Request.State.JOINED || participant == null) {
      throw new Refusal("referrals.same.notJoined");
    }
    table.end(by.organization(), id, participant, by.account(), clock.instant());
    requests.answer(request.waitingAgain());
    trail.did(by, Deed.CHANGE, participant, THING, id.value());
  }

  private Request waiting(RequestId id, Viewer by) {
    var request = requests.held(by.organization(), id).orElseThrow(NotFound::new);
    if (!request.isWaiting()) {
      throw new Refusal("referrals.waitsNoMore");
    }
    return request;
  }

  private Stream<SamePerson> alike(Request request) {
    var asked = request.asked();
    var wereHere =
        intakes.of(request.organization(), request.id()).situations().contains(Situation.BEEN_HERE);
    return participants
        .alike(
            request.organization(),
            asked.reach().phone(),
            asked.reach().email(),
            asked.called(),
            asked.home().postalCode(),
            wereHere)
        .stream()
        .filter(known -> isNotTheirOwn(request, known))
        .flatMap(known ->
            Likeness.of(asked, wereHere, known).map(by -> new SamePerson(known, by)).stream())
        .sorted(
            Comparator.comparing(SamePerson::by).thenComparing(one -> one.known().id().value()));
  }

  /// Whoever was welcomed from this very request is no duplicate of it.
  private static boolean isNotTheirOwn(Request request, Participant known) {
    return !request.account().equals(known.account());
  }
}
