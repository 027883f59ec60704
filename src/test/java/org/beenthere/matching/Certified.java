package org.beenthere.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.beenthere.Town;
import org.beenthere.certification.Credential;
import org.beenthere.certification.Register;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Viewer;
import org.springframework.boot.test.context.TestComponent;

/// Certified specialists of tests.
@TestComponent
class Certified {

  private final Register register;
  private final House house;
  private final Clock clock;

  Certified(Register register, House house, Clock clock) {
    this.register = register;
    this.house = house;
    this.clock = clock;
  }

  Viewer specialist(Town town, String called, int places) {
    return specialist(town, called, places, Set.of(Experience.ALCOHOL));
  }

  Viewer specialist(Town town, String called, int places, Set<Experience> experiences) {
    return specialist(town, called, places, experiences, List.of("en"));
  }

  Viewer specialist(
      Town town, String called, int places, Set<Experience> experiences, List<String> languages) {
    var viewer = town.specialist(called, places, experiences, languages);
    var today = LocalDate.ofInstant(clock.instant(), town.zone());
    var credential =
        Credential.granted(
            town.id(),
            viewer.account(),
            "Certified Peer Recovery Specialist",
            "US-TN",
            "TN-" + viewer.account(),
            "State of Tennessee",
            today.minusYears(1),
            today.plusYears(3));
    house.inOrganization(town.id(), () -> register.record(credential));
    return viewer;
  }
}
