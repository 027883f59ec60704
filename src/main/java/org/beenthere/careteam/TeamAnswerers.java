package org.beenthere.careteam;

import java.util.Set;
import org.beenthere.contacts.NobodyElse;
import org.beenthere.organizations.Staff;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.Asking;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.AccountId;
import org.beenthere.vocabulary.Hat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who answers to "that is not how it was", said of a note for the team: whoever supervises its
/// author and still works here, else the managers, and never the author. Where there is nobody
/// else, the person is told so, and those who give out hats are asked for somebody.
@Component
class TeamAnswerers {

  private final Specialists specialists;
  private final Staff staff;
  private final NobodyElse nobodyElse;
  private final House house;

  TeamAnswerers(Specialists specialists, Staff staff, NobodyElse nobodyElse, House house) {
    this.specialists = specialists;
    this.staff = staff;
    this.nobodyElse = nobodyElse;
    this.house = house;
  }

  /// Who supervises the author, or null when that is for the managers: of somebody at a partner
  /// nobody here does.
  @Nullable AccountId supervisor(TeamNote note) {
    if (note.hat() != Hat.SPECIALIST) {
      return null;
    }
    var organization = note.organization();
    return house.as(
        Asking.houseOf(organization),
        () ->
            specialists
                .behind(organization, note.author())
                .map(one -> one.terms().post().supervisor())
                .map(above -> specialists.find(organization, above))
                .map(Specialist::account)
                .filter(account -> !account.equals(note.author()))
                .filter(account -> !staff.working(organization, Set.of(account)).isEmpty())
                .orElse(null));
  }

  /// Whether anybody but the author can answer.
  boolean isThere(TeamNote note) {
    var organization = note.organization();
    return supervisor(note) != null
        || house.as(
            Asking.houseOf(organization), () -> nobodyElse.hasManager(organization, note.author()));
  }

  /// The person said it: where nobody else can answer, somebody is asked for.
  void said(TeamNote note) {
    if (!isThere(note)) {
      var organization = note.organization();
      house.inOrganization(organization, () -> nobodyElse.askForSomebody(organization, note.id()));
    }
  }
}
