package org.beenthere.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.beenthere.courier.Problem;
import org.beenthere.monitoring.EpisodeTable.End;
import org.beenthere.participants.Participant;
import org.beenthere.participants.Participants;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the watches: each verb locks the watch of one person, changes it by the rules, and stores
/// it with whatever follows, in the caller's transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Keeper {

  /// By what we heard from somebody.
  enum Sign {
    /// They said so themselves: a tap, an answer, a line, a signature.
    THEMSELVES,
    /// Somebody was in contact with them.
    CONTACT
  }

  private final WatchTable watches;
  private final StepTable steps;
  private final EpisodeTable episodes;
  private final Participants participants;
  private final QuietMessenger messenger;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Keeper(
      WatchTable watches,
      StepTable steps,
      EpisodeTable episodes,
      Participants participants,
      QuietMessenger messenger,
      ApplicationEventPublisher events,
      Clock clock) {
    this.watches = watches;
    this.steps = steps;
    this.episodes = episodes;
    this.participants = participants;
    this.messenger = messenger;
    this.events = events;
    this.clock = clock;
  }

  /// Looks after somebody who is due: decides, and does what follows. Whoever else looks at the
  /// same moment, on this node or another, passes by.
  void look(OrganizationId organization, ParticipantId who) {
    var now = clock.instant();
    watches.lockDue(organization, who, now).ifPresent(watch -> look(watch, now));
  }

  private void look(Watch before, Instant now) {
    var person = participants.find(before.organization(), before.participant());
    if (person.state() == Participant.State.LEFT) {
      store(before, before.parted(now), End.PARTED, now);
      return;
    }
    var hours = Hours.of(person);
    if (person.state() == Participant.State.RESTING) {
      // Away, as their record says: nothing is tried, and tomorrow we look again.
      watches.store(before, hours.opening(hours.day(now).plusDays(1)));
      return;
    }
    var course = Course.of(before, hours, person.reach(), now, messenger.sends(person));
    store(before, course.watch(), person);
    for (var deed : course.deeds()) {
      carryOut(deed, course.watch(), person, now);
    }
  }

  private void carryOut(Course.Deed deed, Watch watch, Participant person, Instant now) {
    switch (deed) {
      case Course.TellQuiet tell ->
          events.publishEvent(
              new WentQuiet(watch.organization(), watch.participant(), watch.lastHeardAt(), now));
      case Course.Send(var step) -> messenger.send(watch, step, person);
      case Course.AskHuman ask -> {}
    }
  }

  /// Somebody walks with them from now on, so we listen.
  void begin(OrganizationId organization, ParticipantId who, Instant at) {
    var before = watches.lock(organization, who);
    var person = participants.find(organization, who);
    if (before.isEmpty()) {
      var watch = Watch.begin(organization, who, QuietWishes.UNTIL_AGREED, at);
      watches.add(watch, lookAt(watch, person));
    } else if (before.get().state() == Watch.State.DOOR_OPEN && !before.get().silent()) {
      store(before.get(), before.get().heard(at, clock.instant()), person);
    }
  }

  /// Nobody walks with them any more; what was still to be tried is let go.
  void part(OrganizationId organization, ParticipantId who) {
    var now = clock.instant();
    watches
        .lock(organization, who)
        .ifPresent(watch -> store(watch, watch.parted(now), End.PARTED, now));
  }

  /// They signed what should happen when they go quiet. Signing is a sign of life as well.
  void agree(OrganizationId organization, ParticipantId who, QuietWishes wishes, Instant at) {
    var watch = watches.lock(organization, who);
    if (watch.isEmpty() || watch.get().wishes().version() >= wishes.version()) {
      return;
    }
    heard(organization, who, at, Sign.THEMSELVES);
    var heard = watches.lock(organization, who).orElseThrow();
    var wishing = heard.wishing(wishes);
    store(heard, wishing, participants.find(organization, who));
    steps.wish(wishing);
  }

  /// We heard from them. Whatever was still to be tried stops at once; hearing of the same moment
  /// twice changes nothing.
  ///
  /// @return whether they came back from a silence
  boolean heard(OrganizationId organization, ParticipantId who, Instant at, Sign sign) {
    var watch = watches.lock(organization, who);
    return watch.isPresent() && heard(watch.get(), at, sign);
  }

  /// Nobody was heard from later than now, whatever the news says: a watch would sleep until then.
  private boolean heard(Watch watch, Instant told, Sign sign) {
    var now = clock.instant();
    var at = told.isAfter(now) ? now : told;
    if (!at.isAfter(watch.lastHeardAt())) {
      return false;
    }
    var person = participants.find(watch.organization(), watch.participant());
    if (watch.state() == Watch.State.RESTING && sign == Sign.CONTACT
        || watch.state() == Watch.State.DOOR_OPEN && !watch.silent()) {
      store(watch, watch.metMeanwhile(at), person);
      return false;
    }
    var quietSince = watch.quietSince();
    store(watch, watch.heard(at, now), person);
    if (quietSince == null) {
      return false;
    }
    var back = at.isAfter(quietSince);
    episodes.end(watch, back ? End.CAME_BACK : End.NOTED_LATE, now);
    if (back) {
      events.publishEvent(new CameBack(watch.organization(), watch.participant(), now));
    }
    return back;
  }

  /// What the house had sent at this step did not arrive. A human is asked instead where only the
  /// house could not send it and the person may still be reached that way; and, whatever kept it
  /// from arriving, where nobody else would think of them.
  void notArrived(OrganizationId organization, QuietLetter letter, int position, Problem problem) {
    watches
        .lock(organization, letter.participant())
        .filter(watch -> watch.episode() == letter.episode())
        .filter(watch -> watch.step(position).state() == LadderStep.State.SENT)
        .ifPresent(watch -> {
          var person = participants.find(organization, letter.participant());
          var next = insteadOfSending(watch, position, person, problem);
          store(watch, watch.took(position, next, clock.instant(), null), person);
        });
  }

  private LadderStep.State insteadOfSending(
      Watch watch, int position, Participant person, Problem problem) {
    var today = Hours.of(person).day(clock.instant());
    var rung = watch.step(position).rung();
    var how = Care.how(rung, watch.wishes().agreed(), person.reach(), today, Set.of());
    var ours = problem.isOurs() && how == Care.How.ASK_A_HUMAN;
    return watch.state() == Watch.State.QUIET
            && (ours || Care.lastResort(watch.step(position), watch, today))
        ? LadderStep.State.TASK
        : LadderStep.State.NOT_ARRIVED;
  }

  /// Somebody is reached otherwise, and in other hours perhaps.
  void reachedOtherwise(OrganizationId organization, ParticipantId who, boolean leftBehind) {
    if (leftBehind) {
      messenger.forgetWaysBack(organization, who);
    }
    watches.lock(organization, who).ifPresent(watch -> store(watch, watch));
  }

  /// Stores a watch of which one step has changed by a human hand.
  void store(Watch before, Watch after) {
    store(before, after, participants.find(after.organization(), after.participant()));
  }

  /// Stores a watch whose episode, if one is open, has ended like this.
  void store(Watch before, Watch after, End how, Instant now) {
    if (before.silent()) {
      episodes.end(before, how, now);
    }
    store(before, after);
  }

  /// The watch of somebody, held until the transaction ends.
  Optional<Watch> lock(OrganizationId organization, ParticipantId who) {
    return watches.lock(organization, who);
  }

  private void store(Watch before, Watch after, Participant person) {
    watches.store(after, lookAt(after, person));
    if (before.state() == Watch.State.QUIET && after.state() != Watch.State.QUIET) {
      messenger.stop(before);
    }
    if (after.episode() > before.episode()) {
      episodes.begin(after);
      steps.begin(after);
      steps.store(after, java.util.List.of());
    } else {
      steps.store(after, before.steps());
    }
  }

  private @Nullable Instant lookAt(Watch watch, Participant person) {
    return Silence.lookAgainAt(watch, Hours.of(person), clock.instant());
  }
}
