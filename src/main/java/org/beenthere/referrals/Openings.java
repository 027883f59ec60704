package org.beenthere.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.beenthere.organizations.Organization;
import org.beenthere.organizations.Organizations;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.programs.Entrance;
import org.beenthere.programs.Programs;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.stereotype.Service;

/// Which programs have room, as everybody may read it. The house counts for each organization once
/// an hour: whoever loads the page before and after somebody else asked sees no difference.
@Service
class Openings {

  static final Duration HOLDS_FOR = Duration.ofHours(1);

  private final Programs programs;
  private final WaitingLists lists;
  private final Pairings pairings;
  private final Participants participants;
  private final Specialists specialists;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;
  private final Map<OrganizationId, Counted> counted = new ConcurrentHashMap<>();

  Openings(
      Programs programs,
      WaitingLists lists,
      Pairings pairings,
      Participants participants,
      Specialists specialists,
      Organizations organizations,
      House house,
      Clock clock) {
    this.programs = programs;
    this.lists = lists;
    this.pairings = pairings;
    this.participants = participants;
    this.specialists = specialists;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  /// The programs of an organization, and whether they have room.
  record Open(Organization organization, Map<Entrance, Room> programs) {}

  private record Counted(Instant at, Map<Entrance, Room> programs) {

    /// For an hour; and not when the clock was set back.
    boolean holds(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(HOLDS_FOR));
    }
  }

  /// All organizations with their programs.
  List<Open> all() {
    return organizations.all().stream().map(this::of).toList();
  }

  /// The programs of one organization.
  Open of(Organization organization) {
    var now = clock.instant();
    var fresh =
        counted.compute(
            organization.organizationId(),
            (id, last) -> last != null && last.holds(now) ? last : count(organization, now));
    return new Open(organization, fresh.programs());
  }

  private Counted count(Organization organization, Instant now) {
    var id = organization.organizationId();
    var today = now.atZone(ZoneId.of(organization.zone())).toLocalDate();
    return house.as(
        Asking.houseOf(id),
        () -> {
          var all = programs.of(id);
          var waiting = lists.count(id, all);
          var free = free(id, all);
          var rooms = new LinkedHashMap<Entrance, Room>();
          for (var one : all) {
            rooms.put(
                one,
                Room.of(
                    one,
                    today,
                    free.getOrDefault(one.program(), 0),
                    waiting.getOrDefault(one.program(), 0)));
          }
          return new Counted(now, rooms);
        });
  }

  /// How many places are free in each program: what it said itself less the people in it, or else
  /// what its peers have left.
  private Map<UUID, Integer> free(OrganizationId id, List<Entrance> all) {
    var inEach = participants.countIn(id);
    var loads = pairings.loads(id);
    var peers = specialists.all(id);
    return all.stream()
        .collect(
            Collectors.toMap(
                Entrance::program,
                one -> {
                  var capacity = one.capacity();
                  if (capacity != null) {
                    // Whoever belongs to any program of the organization counts where there is one.
                    var anywhere = all.size() == 1 ? inEach.getOrDefault(null, 0) : 0;
                    return capacity - inEach.getOrDefault(one.program(), 0) - anywhere;
                  }
                  return peers.stream()
                      .filter(peer -> peer.terms().post().serves(one.program()))
                      .mapToInt(loads::free)
                      .sum();
                }));
  }
}
