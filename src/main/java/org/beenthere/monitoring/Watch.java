package org.beenthere.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Listening for one person: when we last heard from them, what they wish for when they go quiet,
/// and how far that has come.
///
/// @param quietSince since when they have been quiet, or null
/// @param restingUntil the first day after their rest, or null
/// @param lastMessageAt when the house last sent them something by itself, or null
/// @param episode how often they have gone quiet so far
/// @param steps the steps of the current episode
public record Watch(
    OrganizationId organization,
    ParticipantId participant,
    State state,
    Instant lastHeardAt,
    QuietWishes wishes,
    @Nullable Instant quietSince,
    @Nullable LocalDate restingUntil,
    @Nullable Instant lastMessageAt,
    int episode,
    List<LadderStep> steps,
    int version) {

  /// How it stands.
  public enum State {
    LISTENING,
    QUIET,
    /// They take a pause; nothing is expected.
    RESTING,
    /// Nothing more is tried, and they may come back at any time.
    DOOR_OPEN
  }

  /// How much a silence asks of somebody. The order is the one of a list, and stored.
  public enum Urgency {
    /// A step waits for a human.
    TURN,
    /// The next step comes by itself.
    TRYING,
    /// Nothing more is tried.
    DOOR_OPEN
  }

  Urgency urgency() {
    if (state == State.DOOR_OPEN) {
      return Urgency.DOOR_OPEN;
    }
    var turn = steps.stream().anyMatch(step -> step.state() == LadderStep.State.TASK);
    return turn ? Urgency.TURN : Urgency.TRYING;
  }

  static Watch begin(
      OrganizationId organization, ParticipantId participant, QuietWishes wishes, Instant now) {
    return new Watch(
        organization, participant, State.LISTENING, now, wishes, null, null, null, 0, List.of(), 0);
  }

  /// The first step that nobody has begun, or null.
  @Nullable LadderStep firstWaiting() {
    return steps.stream()
        .filter(step -> step.state() == LadderStep.State.WAITING)
        .findFirst()
        .orElse(null);
  }

  /// The step of that position.
  LadderStep step(int position) {
    return steps.stream()
        .filter(step -> step.position() == position)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  LocalDate restsUntil() {
    if (restingUntil == null) {
      throw new IllegalStateException("not resting");
    }
    return restingUntil;
  }

  /// Whether they are quiet, still looked for or not.
  public boolean silent() {
    return quietSince != null;
  }

  /// Their silence is longer than agreed: their wishes become the steps of an episode.
  Watch goneQuiet(Hours hours) {
    var heardOn = hours.day(lastHeardAt);
    var begun =
        wishes.ladder().stream()
            .map(
                rung -> LadderStep.waiting(rung, hours.opening(heardOn.plusDays(rung.afterDays()))))
            .toList();
    return copy(
        State.QUIET,
        lastHeardAt,
        Silence.quietFrom(this, hours),
        null,
        lastMessageAt,
        episode + 1,
        begun);
  }

  /// A step was taken, or left out.
  Watch took(int position, LadderStep.State next, Instant now, @Nullable AccountId by) {
    return copy(
        state,
        lastHeardAt,
        quietSince,
        restingUntil,
        next == LadderStep.State.SENT ? now : lastMessageAt,
        episode,
        change(steps, position, step -> step.become(next, now, by)));
  }

  /// They wanted us to stop here.
  Watch leftTheDoorOpen(Instant now) {
    return copy(
        State.DOOR_OPEN, lastHeardAt, quietSince, null, lastMessageAt, episode, stopped(now));
  }

  /// We heard from them: whatever was still to be tried is not needed any more.
  Watch heard(Instant at, Instant now) {
    var latest = at.isAfter(lastHeardAt) ? at : lastHeardAt;
    return copy(State.LISTENING, latest, null, null, lastMessageAt, episode, stopped(now));
  }

  /// They take a pause until that day.
  Watch resting(LocalDate until, Instant now) {
    return copy(State.RESTING, now, null, until, lastMessageAt, episode, stopped(now));
  }

  /// They were met, and how it stands otherwise goes on.
  Watch metMeanwhile(Instant at) {
    return copy(state, at, quietSince, restingUntil, lastMessageAt, episode, steps);
  }

  /// Nobody walks with them now: nothing is tried, and no episode is open.
  Watch parted(Instant now) {
    return copy(State.DOOR_OPEN, lastHeardAt, null, null, lastMessageAt, episode, stopped(now));
  }

  /// They agreed on something else from now on.
  Watch wishing(QuietWishes others) {
    return new Watch(
        organization,
        participant,
        state,
        lastHeardAt,
        others,
        quietSince,
        restingUntil,
        lastMessageAt,
        episode,
        steps,
        version);
  }

  /// The same with the ladder and the steps that were kept for it.
  Watch with(List<Rung> ladder, List<LadderStep> kept) {
    var complete = wishing(wishes.with(ladder));
    return complete.copy(
        state, lastHeardAt, quietSince, restingUntil, lastMessageAt, episode, kept);
  }

  private List<LadderStep> stopped(Instant now) {
    return steps.stream()
        .map(step -> step.open() ? step.become(LadderStep.State.STOPPED, now, null) : step)
        .toList();
  }

  private static List<LadderStep> change(
      List<LadderStep> steps, int position, UnaryOperator<LadderStep> how) {
    return steps.stream().map(one -> one.position() == position ? how.apply(one) : one).toList();
  }

  private Watch copy(
      State next,
      Instant heard,
      @Nullable Instant quiet,
      @Nullable LocalDate resting,
      @Nullable Instant message,
      int number,
      List<LadderStep> now) {
    return new Watch(
        organization,
        participant,
        next,
        heard,
        wishes,
        quiet,
        resting,
        message,
        number,
        now,
        version);
  }
}
