package org.beenthere.referrals;

import java.time.Clock;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Talking with whoever asked before anything is decided. Somebody whose request leads to a record
/// there is (see [Sameness]) is told the same, and cannot tell the two apart (PR-17).
@Service
@Transactional
class FirstTalks {

  private static final String THING = "referral";

  private final RequestTable requests;
  private final IntakeTable intakes;
  private final AnswerLetter letter;
  private final Trail trail;
  private final Clock clock;

  FirstTalks(
      RequestTable requests, IntakeTable intakes, AnswerLetter letter, Trail trail, Clock clock) {
    this.requests = requests;
    this.intakes = intakes;
    this.letter = letter;
    this.trail = trail;
    this.clock = clock;
  }

  /// Somebody would like to talk with them first; they are told so on their page.
  ///
  /// @throws Refusal when they do not wait any more
  void ask(RequestId id, Viewer by) {
    var request = requests.held(by.organization(), id).orElseThrow(NotFound::new);
    if (!request.isWaiting()) {
      throw new Refusal("referrals.waitsNoMore");
    }
    intakes.talkFirst(by.organization(), id, clock.instant());
    letter.talk(request, by.zone());
    trail.did(by, Deed.CHANGE, null, THING, id.value());
  }

  /// Whether somebody would like to talk with them first.
  @Transactional(readOnly = true)
  boolean areAskedOf(Request request) {
    return request.answer().state() == Request.State.JOINED
        || intakes.talksFirst(request.organization(), request.id());
  }
}
