package org.beenthere.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.beenthere.certification.CredentialGranted;
import org.beenthere.certification.CredentialLapsed;
import org.beenthere.certification.Register;
import org.beenthere.organizations.Organizations;
import org.beenthere.pairings.LoadChanged;
import org.beenthere.pairings.PairingBegan;
import org.beenthere.pairings.PairingEnded;
import org.beenthere.pairings.Pairings;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.SpecialistChanged;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.OrganizationId;
import org.beenthere.vocabulary.SpecialistId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the public copy in step. Whatever happened, one person's row is made anew from what is
/// true now, so hearing it twice changes nothing.
@Component
class ListingKeeper {

  private final ListingTable table;
  private final Specialists specialists;
  private final Pairings pairings;
  private final Register register;
  private final Organizations organizations;
  private final House house;
  private final Clock clock;

  ListingKeeper(
      ListingTable table,
      Specialists specialists,
      Pairings pairings,
      Register register,
      Organizations organizations,
      House house,
      Clock clock) {
    this.table = table;
    this.specialists = specialists;
    this.pairings = pairings;
    this.register = register;
    this.organizations = organizations;
    this.house = house;
    this.clock = clock;
  }

  @TransactionalEventListener
  void on(SpecialistChanged changed) {
    keep(changed.organization(), changed.specialist());
  }

  @TransactionalEventListener
  void on(PairingBegan began) {
    keep(began.organization(), began.specialist());
  }

  @TransactionalEventListener
  void on(PairingEnded ended) {
    keep(ended.organization(), ended.specialist());
  }

  @TransactionalEventListener
  void on(LoadChanged changed) {
    keep(changed.organization(), changed.specialist());
  }

  @TransactionalEventListener
  void on(CredentialGranted granted) {
    keepAllOf(granted.holder());
  }

  @TransactionalEventListener
  void on(CredentialLapsed lapsed) {
    keepAllOf(lapsed.holder());
  }

  /// Makes one person's row anew.
  void keep(OrganizationId organization, SpecialistId specialist) {
    house.inOrganization(
        organization,
        () -> {
          table.takeTurns();
          keep(specialists.find(organization, specialist));
        });
  }

  /// A credential is held by a person, who may work in several organizations.
  private void keepAllOf(AccountId account) {
    for (var one : house.as(Asking.HOUSE, organizations::all)) {
      var organization = one.organizationId();
      house
          .as(Asking.houseOf(organization), () -> specialists.behind(organization, account))
          .ifPresent(specialist -> keep(organization, specialist.id()));
    }
  }

  private void keep(Specialist specialist) {
    switch (judge(specialist)) {
      case ListingRules.Answer.Listed(var listing) -> table.put(listing);
      case ListingRules.Answer.Unlisted unlisted ->
          table.remove(specialist.organization(), specialist.id());
    }
  }

  /// May they be found today, and if not, why?
  ListingRules.Answer judge(Specialist specialist) {
    var organization = specialist.organization();
    var zone = organizations.find(organization).timeZone();
    return ListingRules.judge(
        specialist,
        register.standing(specialist.account(), LocalDate.ofInstant(clock.instant(), zone)),
        pairings.loads(organization, List.of(specialist.id())).free(specialist));
  }
}
