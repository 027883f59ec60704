package org.beenthere.duty;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.beenthere.audit.ThingNames;
import org.beenthere.shell.Words;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Tells *What was changed here* whom somebody put on call, and when.
@Component
class DutyNames implements ThingNames {

  private final RosterTable roster;
  private final Rosters rosters;

  DutyNames(RosterTable roster, Rosters rosters) {
    this.roster = roster;
    this.rosters = rosters;
  }

  @Override
  public Set<String> things() {
    return Set.of(RosterDesk.WEEKLY, RosterDesk.COVER);
  }

  @Override
  public Map<UUID, String> called(Viewer viewer, Set<UUID> some, Words words) {
    var crew = new Crew(rosters.crew(viewer.organization()));
    var called = new HashMap<UUID, String>();
    roster
        .stretches(viewer.organization(), some)
        .forEach(one ->
            called.put(
                one.id().value(),
                Words.dotted(
                    crew.of(one.account()),
                    words.t(
                        one.ends().isAfter(one.starts())
                            ? "duty.weekly.line"
                            : "duty.weekly.lineOver",
                        words.dayOfWeek(one.day()),
                        words.time(one.starts()),
                        words.time(one.ends())))));
    roster
        .covers(viewer.organization(), some)
        .forEach(one -> {
          var turn = one.in(ZoneId.of(viewer.zone()));
          called.put(
              one.id().value(),
              Words.dotted(
                  one.account() == null ? words.t("duty.nobody") : crew.of(one.account()),
                  words.t(
                      "duty.turn",
                      words.day(turn.from()),
                      words.time(turn.from()),
                      words.day(turn.until()),
                      words.time(turn.until()))));
        });
    return called;
  }
}
