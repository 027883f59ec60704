package org.beenthere.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.beenthere.audit.Deed;
import org.beenthere.audit.Trail;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.NotFound;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.Refusal;
import org.beenthere.vocabulary.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A manager keeps the roster. One change after the other, so that two managers do not both fill
/// the same hour. The trail has who did it.
@Service
@Transactional
class RosterDesk {

  static final String WEEKLY = "duty";
  static final String COVER = "duty.cover";

  private final RosterTable table;
  private final Rosters rosters;
  private final Trail trail;
  private final Clock clock;

  RosterDesk(RosterTable table, Rosters rosters, Trail trail, Clock clock) {
    this.table = table;
    this.rosters = rosters;
    this.trail = trail;
    this.clock = clock;
  }

  /// Somebody is on call every week from now on. The same form sent twice is once.
  ///
  /// @throws NotFound when they do not work here
  /// @throws Refusal when somebody else is on call then
  void put(Viewer manager, Stretch stretch) {
    var organization = manager.organization();
    mustWorkHere(organization, stretch.account());
    table.lock(organization);
    if (table.stretch(organization, stretch.id()).isPresent()) {
      return;
    }
    try {
      table.add(organization, stretch);
    } catch (DataIntegrityViolationException somebodyElse) {
      throw new Refusal("duty.weekly.taken");
    }
    trail.did(manager, Deed.ADD, null, WEEKLY, stretch.id().value());
  }

  /// It holds no more from today on; what began already goes on to its end.
  void end(Viewer manager, DutyId stretch) {
    var organization = manager.organization();
    if (table.stretch(organization, stretch).isEmpty()) {
      throw new NotFound();
    }
    table.end(organization, stretch, today(manager), clock.instant());
    trail.did(manager, Deed.REMOVE, null, WEEKLY, stretch.value());
  }

  /// Somebody covers a stretch of time, or nobody is on call in it.
  ///
  /// @param account null for nobody
  /// @throws NotFound when they do not work here
  void cover(
      Viewer manager,
      DutyId id,
      @Nullable AccountId account,
      LocalDateTime starts,
      LocalDateTime ends) {
    if (account != null) {
      mustWorkHere(manager.organization(), account);
    }
    var cover = new Cover(id, account, starts, ends, clock.instant());
    if (table.add(manager.organization(), cover)) {
      trail.did(manager, Deed.ADD, null, COVER, id.value());
    }
  }

  /// What holds every week holds again from now on.
  void endCover(Viewer manager, DutyId cover) {
    var organization = manager.organization();
    if (table.cover(organization, cover).isEmpty()) {
      throw new NotFound();
    }
    table.endCover(organization, cover, now(manager), clock.instant());
    trail.did(manager, Deed.REMOVE, null, COVER, cover.value());
  }

  private void mustWorkHere(OrganizationId organization, AccountId account) {
    if (!rosters.isHere(organization, account)) {
      throw new NotFound();
    }
  }

  private LocalDate today(Viewer manager) {
    return now(manager).toLocalDate();
  }

  private LocalDateTime now(Viewer manager) {
    return LocalDateTime.ofInstant(clock.instant(), ZoneId.of(manager.zone()));
  }
}
