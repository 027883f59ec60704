package org.beenthere.referrals;

import java.time.Instant;
import java.util.UUID;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participant.Name;
import org.beenthere.participants.Participant.Wishes;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Somebody asking for support. All but the answer is fixed once received.
///
/// @param danger whether words in it sounded like danger
/// @param referredBy the treatment partner who came along, or null
public record Request(
    OrganizationId organization,
    RequestId id,
    AccountId account,
    AskForSupport asked,
    boolean danger,
    Instant receivedAt,
    @Nullable ReferredBy referredBy,
    Answer answer,
    int version) {

  /// What was answered, by whom.
  ///
  /// @param reason why it was declined, and null otherwise
  /// @param participant who they are here now, once welcomed
  public record Answer(
      State state,
      @Nullable AccountId by,
      @Nullable Instant at,
      @Nullable DeclineReason reason,
      @Nullable ParticipantId participant) {

    static final Answer PENDING = new Answer(State.WAITING, null, null, null, null);
  }

  /// Where a request stands.
  public enum State {
    WAITING,
    WELCOMED,
    DECLINED,
    /// Somebody who is known already asked again; the request leads to the record there is.
    JOINED,
    /// Taken back by whoever asked; nothing of it is left but that it was there.
    WITHDRAWN
  }

  public boolean isWaiting() {
    return answer.state() == State.WAITING;
  }

  Request welcomed(ParticipantId participant, AccountId by, Instant now) {
    return answered(new Answer(State.WELCOMED, by, now, null, participant));
  }

  Request declined(DeclineReason reason, AccountId by, Instant now) {
    return answered(new Answer(State.DECLINED, by, now, reason, null));
  }

  Request joined(ParticipantId participant, AccountId by, Instant now) {
    return answered(new Answer(State.JOINED, by, now, null, participant));
  }

  /// The two were not one person after all: it waits again, since when it came.
  Request waitingAgain() {
    if (answer.state() != State.JOINED) {
      throw new IllegalStateException("only what was joined is taken apart");
    }
    return new Request(
        organization, id, account, asked, danger, receivedAt, referredBy, Answer.PENDING, version);
  }

  private Request answered(Answer given) {
    if (!isWaiting()) {
      throw new IllegalStateException("a request is answered once");
    }
    return new Request(
        organization, id, account, asked, danger, receivedAt, referredBy, given, version);
  }

  /// Who they will be as a participant: what they said, and nothing added.
  ///
  /// @param program to which they are welcomed, or null for any of the organization
  Participant asParticipant(
      ParticipantId participant, @Nullable UUID program, String zone, Instant now) {
    return new Participant(
        organization,
        participant,
        account,
        asked.called(),
        Name.UNKNOWN,
        null,
        asked.language(),
        zone,
        asked.home(),
        asked.reach(),
        new Wishes(asked.words(), asked.experiences(), asked.ways(), asked.peer()),
        program,
        Participant.State.ACTIVE,
        now,
        null,
        1);
  }
}
