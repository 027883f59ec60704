package org.beenthere.pairings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.organizations.Staff;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Hat;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who stands in for a specialist who is away. It begins and ends by the clock: nobody has to open
/// or close anything.
@Service
public class Absences {

  static final String THING = "absence";

  private final AbsenceTable table;
  private final Specialists specialists;
  private final Staff staff;
  private final List<MayCover> edges;
  private final Trail trail;
  private final House house;
  private final Clock clock;

  Absences(
      AbsenceTable table,
      Specialists specialists,
      Staff staff,
      List<MayCover> edges,
      Trail trail,
      House house,
      Clock clock) {
    this.table = table;
    this.specialists = specialists;
    this.staff = staff;
    this.edges = edges;
    this.trail = trail;
    this.house = house;
    this.clock = clock;
  }

  /// Who stands in for a specialist now. Nobody does who does not work here any more.
  public Optional<Absence> of(OrganizationId organization, SpecialistId away) {
    var now = clock.instant();
    return house.as(
        Asking.houseOf(organization),
        () ->
            table
                .of(organization, away, now)
                .filter(
                    one -> works(organization, specialists.find(organization, one.coveringId()))));
  }

  /// For whom whoever is looking stands in now.
  @Transactional(readOnly = true)
  public List<Absence> by(Viewer viewer) {
    return viewer.hat() == Hat.SPECIALIST
        ? table.by(viewer.organization(), viewer.specialist(), clock.instant())
        : List.of();
  }

  /// What whoever is looking may know of covers that are not over.
  @Transactional(readOnly = true)
  List<Absence> open(Viewer viewer) {
    return table.open(viewer.organization(), clock.instant());
  }

  /// Names who stands in. Sent twice it is said once.
  ///
  /// @throws NotFound when one of the two is not here
  /// @throws Refusal when their role does not stand in for anybody, when they are away themselves,
  ///   or when somebody stands in already
  @Transactional
  public void name(Viewer viewer, Absence one) {
    var organization = viewer.organization();
    mayStandIn(organization, one);
    try {
      if (table.add(organization, one)) {
        trail.did(viewer, Deed.ADD, null, THING, one.id());
      }
    } catch (DataIntegrityViolationException overlaps) {
      throw new Refusal("pairings.cover.taken");
    }
  }

  /// Who works here in a role that stands in for others.
  Set<SpecialistId> mayStandIn(OrganizationId organization) {
    return specialists.all(organization).stream()
        .filter(one -> edges.stream().anyMatch(edge -> edge.cover(one.terms().role())))
        .map(Specialist::id)
        .collect(Collectors.toSet());
  }

  private void mayStandIn(OrganizationId organization, Absence one) {
    var covering = specialists.find(organization, one.coveringId());
    specialists.find(organization, one.specialistId());
    if (edges.stream().noneMatch(edge -> edge.cover(covering.terms().role()))) {
      throw new Refusal("pairings.cover.role", covering.called());
    }
    var isAway =
        house.as(
            Asking.houseOf(organization),
            () ->
                !works(organization, covering)
                    || table.open(organization, one.startsAt()).stream()
                        .filter(other -> other.specialistId().equals(one.coveringId()))
                        .anyMatch(other -> other.startsAt().isBefore(one.endsAt())));
    if (isAway) {
      throw new Refusal("pairings.cover.isAway", covering.called());
    }
  }

  private boolean works(OrganizationId organization, Specialist covering) {
    return !staff.working(organization, Set.of(covering.account())).isEmpty();
  }

  /// It ends now.
  ///
  /// @throws NotFound when there is none that is theirs to end
  @Transactional
  void end(Viewer viewer, UUID id) {
    if (!table.end(viewer.organization(), id, clock.instant())) {
      throw new NotFound();
    }
    trail.did(viewer, Deed.CHANGE, null, THING, id);
  }
}
