package org.beenthere;

import java.time.Clock;
import java.time.ZoneId;
import org.beenthere.access.Accounts;
import org.beenthere.certification.Register;
import org.beenthere.organizations.Organizations;
import org.beenthere.organizations.Staff;
import org.beenthere.pairings.Pairings;
import org.beenthere.participants.Participants;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.OrganizationId;
import org.springframework.boot.test.context.TestComponent;

/// Founds towns.
@TestComponent
public class Towns {

  final Accounts accounts;
  final Organizations organizations;
  final Staff staff;
  final Participants participants;
  final Specialists specialists;
  final Pairings pairings;
  final Register register;
  final House house;
  final Clock clock;

  Towns(
      Accounts accounts,
      Organizations organizations,
      Staff staff,
      Participants participants,
      Specialists specialists,
      Pairings pairings,
      Register register,
      House house,
      Clock clock) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.staff = staff;
    this.participants = participants;
    this.specialists = specialists;
    this.pairings = pairings;
    this.register = register;
    this.house = house;
    this.clock = clock;
  }

  /// A new town in Tennessee with an organization and nobody in it yet.
  public Town found() {
    return found("Riverbend", "US", Language.EN, ZoneId.of("America/Chicago"));
  }

  public Town found(String name, String country, Language language, ZoneId zone) {
    var id = OrganizationId.next();
    house.inOrganization(
        id,
        () ->
            organizations.found(
                id, name, country, language, zone, "Nashville", "Peer support", false));
    return new Town(this, id, name, country, zone, language);
  }
}
