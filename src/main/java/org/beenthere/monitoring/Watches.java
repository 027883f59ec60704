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
import org.beenthere.monitoring.QuietTable.Spot;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
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
  private final QuietTable quiet;
  private final EpisodeTable episodes;
  private final Keeper keeper;
  private final Trail trail;
  private final Clock clock;

  Watches(
      WatchTable watches,
      QuietTable quiet,
      EpisodeTable episodes,
      Keeper keeper,
      Trail trail,
      Clock clock) {
    this.watches = watches;
    this.quiet = quiet;
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

  /// How many people are quiet.
  ///
  /// @param people among whom, or null for the whole organization
  @Transactional(readOnly = true)
  public QuietCount countQuiet(
      OrganizationId organization, @Nullable Collection<ParticipantId> people) {
    return quiet.count(organization, people);
  }

  /// Who is quiet: first those for whom a step waits for a human, then those for whom the next one
  /// comes by itself, last those for whom the door stays open; of each the longest first.
  ///
  /// @param people among whom, or null for the whole organization
  /// @param after where the page before ended, or null for the first page
  @Transactional(readOnly = true)
  public List<Watch> quiet(
      OrganizationId organization,
      @Nullable Collection<ParticipantId> people,
      @Nullable QuietPlace after,
      int size) {
    return quiet.page(organization, people, spot(organization, after), size);
  }

  /// Whoever stood last may have been heard from since. Then the list goes on at the first of those
  /// who are as urgent: some come twice, and nobody is overlooked.
  private Spot spot(OrganizationId organization, @Nullable QuietPlace after) {
    if (after == null) {
      return Spot.BEGINNING;
    }
    return watches
        .of(organization, after.participant())
        .filter(Watch::silent)
        .map(last -> Spot.after(last, after.urgency()))
        .orElseGet(() -> Spot.beginningOf(after.urgency()));
  }

  /// Who came back within a week, the latest first.
  ///
  /// @param people among whom, or null for the whole organization
  @Transactional(readOnly = true)
  public List<Back> cameBack(
      OrganizationId organization, @Nullable Collection<ParticipantId> people, int size) {
    return episodes.backSince(organization, people, clock.instant().minus(A_WEEK), size);
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
