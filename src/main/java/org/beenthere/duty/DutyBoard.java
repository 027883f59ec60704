package org.beenthere.duty;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// The roster as those who work here see it.
@Component
class DutyBoard {

  /// As far as one looks ahead.
  static final Duration AHEAD = Duration.ofDays(14);

  private final Rosters rosters;
  private final Handovers handovers;
  private final Clock clock;

  DutyBoard(Rosters rosters, Handovers handovers, Clock clock) {
    this.rosters = rosters;
    this.handovers = handovers;
    this.clock = clock;
  }

  /// The roster with the names of those who may be on it.
  Board of(Viewer viewer) {
    return board(viewer, crew(viewer));
  }

  /// The same without anybody's name.
  Board glance(Viewer viewer) {
    return board(viewer, new Crew(Map.of()));
  }

  private Board board(Viewer viewer, Crew crew) {
    var organization = viewer.organization();
    var now = clock.instant();
    var roster = rosters.of(organization, now, now.plus(AHEAD));
    var gaps = rosters.gaps(organization, roster, now, AHEAD);
    var taken =
        roster.between(now, now.plus(AHEAD)).stream().filter(turn -> !turn.isGap()).toList();
    return new Board(now, taken, gaps, handovers.open(viewer), crew);
  }

  Crew crew(Viewer viewer) {
    return new Crew(rosters.crew(viewer.organization()));
  }
}
