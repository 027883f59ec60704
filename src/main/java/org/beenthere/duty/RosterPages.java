package org.beenthere.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// What the pages list on which a manager keeps the roster.
@Component
class RosterPages {

  private static final int DAYS_AHEAD = 400;

  private final RosterTable table;
  private final DutyBoard board;
  private final House house;
  private final Clock clock;

  RosterPages(RosterTable table, DutyBoard board, House house, Clock clock) {
    this.table = table;
    this.board = board;
    this.house = house;
    this.clock = clock;
  }

  /// What holds every week, now or later.
  List<Stretch> weekly(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.weekly(viewer.organization(), today(viewer)));
  }

  /// What goes before it, now or later.
  List<Cover> covers(Viewer viewer) {
    var today = today(viewer);
    return house.as(
        Asking.of(viewer),
        () -> table.covers(viewer.organization(), today, today.plusDays(DAYS_AHEAD)));
  }

  Crew crew(Viewer viewer) {
    return board.crew(viewer);
  }

  private LocalDate today(Viewer viewer) {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(viewer.zone()));
  }
}
