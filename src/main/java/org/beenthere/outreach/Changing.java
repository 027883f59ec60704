package org.beenthere.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.outreach.Outcome.Done;
import org.beenthere.outreach.Outcome.NotTheirs;
import org.beenthere.outreach.Outcome.SomeoneWasFaster;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Changes a conversation for somebody who works here: they see it first, in their own name, which
/// the trail remembers; then the house holds it, changes it, and whoever was faster keeps it.
@Component
class Changing {

  private final ConversationTable table;
  private final Piles piles;
  private final FirstTalks talks;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Changing(
      ConversationTable table,
      Piles piles,
      FirstTalks talks,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.piles = piles;
    this.talks = talks;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// @param change what becomes of it, at a moment
  Outcome of(
      ConversationId id, Viewer viewer, BiFunction<Conversation, Instant, Conversation> change) {
    var organization = viewer.organization();
    var seen =
        house.as(
            Asking.of(viewer),
            () -> {
              var found = piles.theirs(id, viewer);
              found.ifPresent(
                  one -> trail.did(viewer, Deed.CHANGE, null, ConversationDesk.THING, id.value()));
              return found;
            });
    if (seen.isEmpty()) {
      return new NotTheirs();
    }
    return house.as(
        Asking.houseOf(organization),
        () -> {
          var held = table.held(organization, id);
          if (held.isEmpty() || wasTaken(held.get(), viewer)) {
            return new SomeoneWasFaster();
          }
          var after = change.apply(held.get(), clock.instant());
          talks.follow(held.get(), after);
          table.change(after);
          return new Done(after);
        });
  }

  private static boolean wasTaken(Conversation one, Viewer viewer) {
    return isForAnother(one, viewer) && !one.isOnCallFor(viewer.account());
  }

  static boolean isForAnother(Conversation one, Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST
        && !one.isForWhoever()
        && !viewer.specialist().equals(one.specialist());
  }
}
