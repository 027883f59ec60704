package org.beenthere.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.beenthere.Town;
import org.beenthere.certification.Credential;
import org.beenthere.certification.Register;
import org.beenthere.specialists.Share;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialist.Base;
import org.beenthere.specialists.Specialists;
import org.beenthere.specialists.Terms;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.test.context.TestComponent;

/// Puts certified specialists on the map. The directory is one for all organizations, so each test
/// looks in a country of its own.
@TestComponent
class Neighbors {

  private static final AtomicInteger COUNTRIES = new AtomicInteger();

  private final Specialists specialists;
  private final Register register;
  private final House house;
  private final Clock clock;

  Neighbors(Specialists specialists, Register register, House house, Clock clock) {
    this.specialists = specialists;
    this.register = register;
    this.house = house;
    this.clock = clock;
  }

  /// A country in which nobody has looked yet.
  static String country() {
    var number = COUNTRIES.getAndIncrement();
    return "" + (char) ('P' + number / 26) + (char) ('A' + number % 26);
  }

  LocalDate today(Town town) {
    return LocalDate.ofInstant(clock.instant(), town.zone());
  }

  Credential certify(Town town, Viewer viewer, LocalDate until) {
    var credential =
        Credential.granted(
            town.id(),
            viewer.account(),
            "Certified Peer Recovery Specialist",
            "US-TN",
            "TN-" + viewer.account(),
            "State of Tennessee",
            today(town).minusYears(1),
            until);
    house.inOrganization(town.id(), () -> register.record(credential));
    return credential;
  }

  /// A certified specialist at a point of a country.
  Viewer at(Town town, String called, String country, double latitude, double longitude) {
    var viewer = town.specialist(called);
    change(
        town,
        viewer,
        one -> with(one, new Base(called + "ville", country, latitude, longitude, 50)));
    certify(town, viewer, today(town).plusYears(1));
    return viewer;
  }

  void change(Town town, Viewer viewer, UnaryOperator<Specialist> changed) {
    house.inOrganization(
        town.id(),
        () -> specialists.change(changed.apply(specialists.find(town.id(), viewer.specialist()))));
  }

  static Specialist with(Specialist one, Base base) {
    return made(
        one, one.experiences(), one.ways(), base, one.places(), one.listed(), one.pausedUntil());
  }

  static Specialist with(Specialist one, Set<Experience> experiences, Set<Way> ways) {
    return made(one, experiences, ways, one.base(), one.places(), one.listed(), one.pausedUntil());
  }

  static Specialist withPlaces(Specialist one, int places) {
    return made(
        one, one.experiences(), one.ways(), one.base(), places, one.listed(), one.pausedUntil());
  }

  static Specialist unlisted(Specialist one) {
    return made(one, one.experiences(), one.ways(), one.base(), one.places(), false, null);
  }

  static Specialist pausedUntil(Specialist one, LocalDate day) {
    return made(one, one.experiences(), one.ways(), one.base(), one.places(), true, day);
  }

  /// With hours of the week for people.
  static Specialist withHours(Specialist one, int hours) {
    return sharing(one, one.terms().within(hours), one.forEverybody());
  }

  /// What of it is for their program alone.
  static Specialist keeping(Specialist one, Share... those) {
    var rest = EnumSet.allOf(Share.class);
    rest.removeAll(List.of(those));
    return sharing(one, one.terms(), rest);
  }

  private static Specialist sharing(Specialist one, Terms terms, Set<Share> forEverybody) {
    return new Specialist(
        one.organization(),
        one.id(),
        one.account(),
        one.called(),
        one.words(),
        one.firstTalk(),
        one.experiences(),
        one.languages(),
        one.ways(),
        one.base(),
        one.places(),
        terms,
        forEverybody,
        one.listed(),
        one.pausedUntil(),
        one.version());
  }

  private static Specialist made(
      Specialist one,
      Set<Experience> experiences,
      Set<Way> ways,
      Base base,
      int places,
      boolean listed,
      LocalDate pausedUntil) {
    return new Specialist(
        one.organization(),
        one.id(),
        one.account(),
        one.called(),
        one.words(),
        one.firstTalk(),
        experiences,
        List.copyOf(one.languages()),
        ways,
        base,
        places,
        one.terms(),
        one.forEverybody(),
        listed,
        pausedUntil,
        one.version());
  }
}
