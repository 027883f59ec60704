package org.beenthere.outreach;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.beenthere.certification.CredentialLapsed;
import org.beenthere.directory.Lapsed;
import org.beenthere.duty.KeptOff;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.Staff;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Peers whose certificate holds no more read and answer nobody without a name, and are not on
/// call. Who waits for one of them is seen by managers at once, who hand them to somebody else.
@Component
class LapsedPeers implements KeptOff {

  private final OldTable table;
  private final Lapsed lapsed;
  private final Specialists specialists;
  private final Staff staff;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  LapsedPeers(
      OldTable table,
      Lapsed lapsed,
      Specialists specialists,
      Staff staff,
      Organizations organizations,
      House house,
      Clock clock) {
    this.table = table;
    this.lapsed = lapsed;
    this.specialists = specialists;
    this.staff = staff;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  /// The peer reads from this moment on that whoever waits for them is with the managers, so it is.
  /// A credential is held by a person, who may work in several organizations.
  @TransactionalEventListener
  void on(CredentialLapsed ended) {
    for (var one : house.as(Asking.HOUSE, organizations::all)) {
      var id = one.organizationId();
      house.inOrganization(
          id,
          () -> {
            if (specialists.behind(id, ended.holder()).isPresent()) {
              raise(id, clock.instant());
            }
          });
    }
  }

  boolean is(OrganizationId organization, SpecialistId specialist) {
    return lapsed.is(organization, specialists.find(organization, specialist).account());
  }

  /// Raises what waits for one of them, or has a first talk with one ahead. Asked for by the house.
  void raise(OrganizationId organization, Instant now) {
    var ids = table.awaited(organization, now);
    var awaited = ids.isEmpty() ? List.<Specialist>of() : specialists.find(organization, ids);
    var over = lapsed.among(organization, awaited.stream().map(Specialist::account).toList());
    awaited.stream()
        .filter(one -> over.contains(one.account()))
        .forEach(one -> table.raise(organization, one.id(), now));
  }

  /// Whoever is a manager too is on call as one.
  @Override
  public Set<AccountId> among(OrganizationId organization, Set<AccountId> those) {
    var over = lapsed.among(organization, those);
    if (over.isEmpty()) {
      return over;
    }
    var managers = staff.managers(organization);
    return over.stream()
        .filter(one -> !managers.contains(one))
        .collect(Collectors.toUnmodifiableSet());
  }
}
