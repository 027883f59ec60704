package org.beenthere.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.beenthere.Town;
import org.beenthere.certification.Register;
import org.beenthere.outreach.Conversations.Begun;
import org.beenthere.places.Place;
import org.beenthere.places.Point;
import org.beenthere.specialists.Specialist;
import org.beenthere.specialists.Specialists;
import org.beenthere.storage.House;
import org.beenthere.vocabulary.Experience;
import org.beenthere.vocabulary.Language;
import org.beenthere.vocabulary.SpecialistId;
import org.beenthere.vocabulary.Viewer;
import org.beenthere.vocabulary.Way;
import org.springframework.boot.test.context.TestComponent;

/// People of tests who write without a name.
@TestComponent
public class Stranger {

  private static final Place NASHVILLE =
      new Place("US-37203", "37203", "Nashville", "US-TN", "US", new Point(36.15, -86.79));

  private final Conversations conversations;
  private final Register register;
  private final Specialists specialists;
  private final House house;
  private final Clock clock;

  Stranger(
      Conversations conversations,
      Register register,
      Specialists specialists,
      House house,
      Clock clock) {
    this.conversations = conversations;
    this.register = register;
    this.specialists = specialists;
    this.house = house;
    this.clock = clock;
  }

  /// A specialist who is listed and certified and has room.
  public static Viewer peer(Town town, String called) {
    return town.certified(called, NASHVILLE, Set.of(Experience.ALCOHOL), java.util.List.of("en"));
  }

  /// The certificate of this peer does not hold any more.
  public void suspends(Town town, Viewer peer) {
    var yesterday = LocalDate.now(clock).minusDays(1);
    house.inOrganization(
        town.id(),
        () ->
            register
                .heldBy(peer.account())
                .forEach(one -> register.suspend(town.id(), one.id(), yesterday)));
  }

  /// This peer talks in one way and in no other.
  void talksOnly(Town town, Viewer peer, Way way) {
    house.inOrganization(
        town.id(),
        () -> {
          var one = specialists.find(town.id(), peer.specialist());
          specialists.change(
              new Specialist(
                  one.organization(),
                  one.id(),
                  one.account(),
                  one.called(),
                  one.words(),
                  one.firstTalk(),
                  one.experiences(),
                  one.languages(),
                  Set.of(way),
                  one.base(),
                  one.places(),
                  one.terms(),
                  one.forEverybody(),
                  one.listed(),
                  one.pausedUntil(),
                  one.version()));
        });
  }

  public Begun writes(Town town, Viewer peer, String words) {
    return writes(town, peer.specialist(), words);
  }

  /// To whoever is free.
  public Begun writesToWhoever(Town town, String words) {
    return writes(town, (SpecialistId) null, words);
  }

  private Begun writes(Town town, SpecialistId specialist, String words) {
    return conversations.begin(
        new Addressee(town.id(), specialist),
        new FirstWords("Blue", Language.EN, words, CallWish.NONE),
        UUID.randomUUID());
  }
}
