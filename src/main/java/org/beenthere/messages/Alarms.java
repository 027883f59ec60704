package org.beenthere.messages;

import java.time.Clock;
import java.util.List;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.stereotype.Component;

/// Words of danger that nobody answered yet, as those see them whom it concerns: the peer, whoever
/// was on call, and managers. The words themselves are read on their page by whoever may.
@Component
class Alarms {

  private final AlarmTable table;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Alarms(AlarmTable table, Trail trail, House house, Clock clock) {
    this.table = table;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  List<Alarm> open(Viewer viewer) {
    return house.as(Asking.of(viewer), () -> table.open(viewer.organization()));
  }

  boolean isOpen(Viewer viewer, ParticipantId participant) {
    return !house
        .as(Asking.of(viewer), () -> table.open(viewer.organization(), participant))
        .isEmpty();
  }

  /// Somebody looked after it: they see it first, in their own name, and then the house changes it.
  ///
  /// @throws NotFound when there is none, or none that concerns them
  void settle(Viewer viewer, ParticipantId participant) {
    var organization = viewer.organization();
    var seen =
        house.as(
            Asking.of(viewer),
            () -> {
              var open = table.open(organization, participant);
              open.forEach(one ->
                  trail.did(
                      viewer,
                      Deed.CHANGE,
                      participant,
                      Messages.THINGS,
                      one.conversationId().value()));
              return open;
            });
    if (seen.isEmpty()) {
      throw new NotFound();
    }
    house.inOrganization(
        organization,
        () -> {
          var now = clock.instant();
          seen.forEach(one -> table.settle(organization, one.conversationId(), now));
        });
  }
}
