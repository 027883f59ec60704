package org.beenthere.participants;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.beenthere.audit.Trail;
import org.beenthere.courier.Reachable;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.ParticipantId;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes how somebody is reached, by themselves or by whoever may open their record, at once:
/// what already lies with the courier is held against it before it leaves.
@Service
@Transactional
public class Reaching implements Reachable {

  /// How it stands.
  ///
  /// @param version how often it was changed
  public record Standing(Participant person, int version) {}

  private final ParticipantTable people;
  private final ReachTable table;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reaching(
      ParticipantTable people,
      ReachTable table,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.table = table;
    this.trail = trail;
    this.events = events;
    this.clock = clock;
  }

  /// Opens it; the trail remembers who did, unless it is their own.
  ///
  /// @throws NotFound when there is no such participant, or the viewer may not know of them
  public Standing open(Viewer viewer, ParticipantId id) {
    var standing = standing(viewer, id);
    if (viewer.hat() != Hat.PARTICIPANT) {
      trail.read(viewer, id, "reach");
    }
    return standing;
  }

  private Standing standing(Viewer viewer, ParticipantId id) {
    return new Standing(find(viewer, id), table.version(viewer.organization(), id));
  }

  /// They are reached like this from now on. What stands already is not changed again.
  ///
  /// @param seen the version that whoever changes it has seen
  /// @return whether it holds; not when somebody else changed it meanwhile
  public boolean change(Viewer viewer, ParticipantId id, SafeContact to, int seen) {
    find(viewer, id);
    var version = table.held(viewer.organization(), id);
    var before = find(viewer, id).reach();
    if (before.equals(to)) {
      return true;
    }
    if (version != seen) {
      return false;
    }
    put(viewer, id, before, to);
    return true;
  }

  /// Nothing leaves the house for them any more, whatever anybody else has changed.
  ///
  /// @param forget whether their number and address are deleted as well
  public void onlyHere(Viewer viewer, ParticipantId id, boolean forget) {
    find(viewer, id);
    table.held(viewer.organization(), id);
    var before = find(viewer, id).reach();
    var to = before.onlyHere(forget);
    if (!before.equals(to)) {
      put(viewer, id, before, to);
    }
  }

  private void put(Viewer viewer, ParticipantId id, SafeContact before, SafeContact to) {
    table.put(viewer.organization(), id, to);
    trail.changed(viewer, id, "reach", id.value());
    events.publishEvent(
        new ReachChanged(
            viewer.organization(),
            id,
            viewer.hat() == Hat.PARTICIPANT,
            !to.ways().containsAll(before.ways()),
            clock.instant()));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Reached> today(
      OrganizationId organization, @Nullable ParticipantId participant, String owner) {
    return Optional.ofNullable(participant)
        .flatMap(id -> people.withId(organization, id))
        .map(person -> {
          var reach = person.reach();
          return new Reached(
              reach.ways(), reach.route().orElse(null), reach.hours(ZoneId.of(person.zone())));
        });
  }

  private Participant find(Viewer viewer, ParticipantId id) {
    return people.withId(viewer.organization(), id).orElseThrow(NotFound::new);
  }
}
