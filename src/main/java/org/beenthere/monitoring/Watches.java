package org.beenthere.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.beenthere.audit.Trail;
import org.beenthere.monitoring.EpisodeTable.End;
import org.beenthere.monitoring.Keeper.Sign;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom we listen for, who has gone quiet, and who came back.
@Service
@Transactional
public class Watches {

  /// For how long *Today* shows who came back.
  private static final Duration A_WEEK = Duration.ofDays(7);

  /// Nobody needs to say for longer than that how long they rest; they may do it again.
  static final int LONGEST_REST_DAYS = 366;

  private final WatchTable watches;
  private final EpisodeTable episodes;
  private final Keeper keeper;
  private final Trail trail;
  private final Clock clock;

  Watches(WatchTable watches, EpisodeTable episodes, Keeper keeper, Trail trail, Clock clock) {
    this.watches = watches;
    this.episodes = episodes;
    this.keeper = keeper;
    this.trail = trail;
    this.clock = clock;
  }

  /// How it stands with somebody; empty when we do not listen for them.
  @Transactional(readOnly = true)
  public Optional<Watch> of(OrganizationId organization, ParticipantId participant) {
    return watches.of(organization, participant);
  }

  /// Those of these people who are quiet, the longest first.
  @Transactional(readOnly = true)
  public List<Watch> quietAmong(OrganizationId organization, Collection<ParticipantId> people) {
    return watches.quietAmong(organization, people);
  }

  /// Who is quiet in the whole organization, the longest first.
  @Transactional(readOnly = true)
  public List<Watch> quiet(OrganizationId organization, int size) {
    return watches.quiet(organization, size);
  }

  /// Those of these people who came back within a week, the latest first.
  @Transactional(readOnly = true)
  public List<Back> cameBack(OrganizationId organization, Collection<ParticipantId> people) {
    return episodes.backSince(organization, people, clock.instant().minus(A_WEEK));
  }

  /// The participant says that they are here. Whatever was still to be tried stops at once.
  ///
  /// @return whether they came back from a silence
  public boolean hereAmI(Viewer viewer) {
    return keeper.heard(
        viewer.organization(), viewer.participant(), clock.instant(), Sign.THEMSELVES);
  }

  /// The participant takes a pause until that day. Nothing is expected of them meanwhile.
  public void rest(Viewer viewer, LocalDate until) {
    var now = clock.instant();
    var watch = lock(viewer, viewer.participant());
    keeper.store(watch, watch.resting(until, now), End.RESTS, now);
    trail.changed(viewer, viewer.participant(), "quiet", viewer.participant().value());
  }

  /// Somebody tells what became of a step that waited for a human. Telling it twice changes
  /// nothing.
  ///
  /// @throws Refusal when the step is not needed any more
  public void tell(
      Viewer viewer, ParticipantId participant, int episode, int position, Outcome outcome) {
    var watch = lock(viewer, participant);
    var step = watch.episode() == episode ? watch.step(position) : null;
    if (step != null && step.state() == outcome.state()) {
      return;
    }
    if (step == null || step.state() != LadderStep.State.TASK) {
      throw new Refusal("monitoring.step.over");
    }
    var now = clock.instant();
    keeper.store(watch, watch.took(position, outcome.state(), now, viewer.account()));
    trail.changed(viewer, participant, "quiet", participant.value());
    if (outcome == Outcome.REACHED) {
      keeper.heard(viewer.organization(), participant, now, Sign.CONTACT);
    }
  }

  private Watch lock(Viewer viewer, ParticipantId participant) {
    return keeper.lock(viewer.organization(), participant).orElseThrow(NotFound::new);
  }
}
