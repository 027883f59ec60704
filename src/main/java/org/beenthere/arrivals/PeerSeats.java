package org.beenthere.arrivals;

import java.util.HashMap;
import java.util.Map;
import org.beenthere.pairings.Pairings;
import org.beenthere.specialists.Specialists;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.SpecialistId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Pairs people with the peers that their list names, as long as these have room.
@Component
class PeerSeats {

  private final Specialists specialists;
  private final Pairings pairings;

  PeerSeats(Specialists specialists, Pairings pairings) {
    this.specialists = specialists;
    this.pairings = pairings;
  }

  Seats of(OrganizationId organization) {
    var loads = pairings.loads(organization);
    var free = new HashMap<SpecialistId, Integer>();
    for (var one : specialists.all(organization)) {
      free.put(one.id(), loads.free(one));
    }
    return new Seats(organization, free);
  }

  /// How many more people each specialist can walk with, and how many found or missed one.
  final class Seats {
    private final OrganizationId organization;
    private final Map<SpecialistId, Integer> free;
    private int paired;
    private int unpaired;

    private Seats(OrganizationId organization, Map<SpecialistId, Integer> free) {
      this.organization = organization;
      this.free = free;
    }

    /// @param specialist whom the list names, or null when nobody here goes by that name
    void pair(ParticipantId participant, @Nullable SpecialistId specialist) {
      if (specialist == null || free.getOrDefault(specialist, 0) < 1) {
        unpaired++;
        return;
      }
      free.merge(specialist, -1, Integer::sum);
      pairings.begin(organization, participant, specialist);
      paired++;
    }

    int paired() {
      return paired;
    }

    int unpaired() {
      return unpaired;
    }
  }
}
